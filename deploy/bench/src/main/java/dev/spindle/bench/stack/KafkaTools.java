package dev.spindle.bench.stack;

import dev.spindle.local.Failure;
import dev.spindle.local.jvm.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Kafka's own measuring tools, each run as the process it is meant to be. */
public final class KafkaTools {

  private static final String PACKAGE = "org.apache.kafka.tools.";
  private static final Pattern SENT = Pattern.compile("sent, ([\\d.]+) records/sec");
  private static final Pattern AVERAGE = Pattern.compile("Avg latency: ([\\d.]+) ms");
  private static final Pattern TAIL = Pattern.compile("99th = (\\d+)");

  private static final int FETCHED_PER_SECOND = 9;

  private final String broker;

  /**
   * @param broker its address
   */
  public KafkaTools(String broker) {
    this.broker = broker;
  }

  /**
   * How long records took.
   *
   * @param middle in ms: our median, the tool's mean, as its median is a whole number and often 0
   * @param p99 in ms
   */
  public record Latency(double middle, double p99) {}

  /** Records a second of {@code ProducerPerformance}, with the settings of the goal. */
  public double produce(String topic, int records, int bytes) {
    var output =
        run(
            "ProducerPerformance",
            "--topic",
            topic,
            "--num-records",
            String.valueOf(records),
            "--record-size",
            String.valueOf(bytes),
            "--throughput",
            "-1",
            "--producer-props",
            "bootstrap.servers=" + broker,
            "acks=all",
            "linger.ms=5",
            "batch.size=131072");
    return last(SENT, output);
  }

  /**
   * Records a second of {@code ConsumerPerformance} while it fetches: its column {@code
   * fetch.nMsg.sec}. Its column {@code nMsg.sec} counts the time it takes to join the group, too.
   */
  public double consume(String topic, int records) {
    var output =
        run(
            "ConsumerPerformance",
            "--bootstrap-server",
            broker,
            "--topic",
            topic,
            "--num-records",
            String.valueOf(records),
            "--timeout",
            "60000");
    var figures = output.strip().lines().reduce((_, line) -> line).orElse("").split(",\\s*");
    try {
      return Double.parseDouble(figures[FETCHED_PER_SECOND]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new Failure("ConsumerPerformance said: " + output, e);
    }
  }

  /** From one send to its arrival at a consumer, one record at a time. */
  public Latency endToEnd(String topic, int records, int bytes) {
    var output =
        run(
            "EndToEndLatency",
            "--bootstrap-server",
            broker,
            "--topic",
            topic,
            "--num-records",
            String.valueOf(records),
            "--producer-acks",
            "all",
            "--record-size",
            String.valueOf(bytes));
    return new Latency(last(AVERAGE, output), last(TAIL, output));
  }

  private static double last(Pattern pattern, String output) {
    var matcher = pattern.matcher(output);
    double value = Double.NaN;
    while (matcher.find()) {
      value = Double.parseDouble(matcher.group(1));
    }
    if (Double.isNaN(value)) {
      throw new Failure("the tool said: " + output);
    }
    return value;
  }

  private static String run(String tool, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(Jvm.java(), "-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(PACKAGE + tool);
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Failure(tool + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new Failure("cannot run " + tool, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }
}
