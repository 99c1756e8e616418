package dev.spindle.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka broker that is its own controller (KRaft). Whoever starts it has its jars.
 *
 * @param log folder of its records
 * @param settings its file of settings
 */
public record BrokerProgram(Path log, Path settings) {

  private static final String MAIN = "kafka.Kafka";
  private static final int PATIENCE_MILLIS = 4_000;

  /**
   * Makes everything that has to be there before the process. Safe to repeat.
   *
   * @param folder for records and settings
   * @param port clients are served at, on 127.0.0.1
   * @param controllerPort it serves itself at
   * @throws IOException when it cannot be
   */
  public static BrokerProgram prepare(Path folder, int port, int controllerPort)
      throws IOException {
    var log = folder.resolve("log");
    format(log);
    var text = SETTINGS.formatted(port, controllerPort, controllerPort, log);
    var settings = folder.resolve("server.properties");
    return new BrokerProgram(log, Files.writeString(settings, text, StandardCharsets.UTF_8));
  }

  /** Main class and arguments, what follows {@code java -cp …}. */
  public List<String> arguments() {
    return List.of(MAIN, settings.toString());
  }

  /** Whether a broker at that port of 127.0.0.1 does its work; asked again and again. */
  public static boolean answers(int port) {
    var settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + port);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    settings.put("request.timeout.ms", PATIENCE_MILLIS);
    try (var admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Makes a folder a broker's; leaves one that is.
   *
   * @throws IOException when it cannot be
   */
  public static void format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(log);
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + log + ": " + e.getMessage(), e);
    }
  }

  // One node, little memory; a broker that was killed is fenced after 1.5 s, so it is soon back.
  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
      controller.quorum.voters=1@127.0.0.1:%d
      controller.listener.names=CONTROLLER
      log.dirs=%s
      auto.create.topics.enable=false
      broker.session.timeout.ms=1500
      broker.heartbeat.interval.ms=300
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=2
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      share.coordinator.state.topic.num.partitions=2
      group.initial.rebalance.delay.ms=0
      num.network.threads=2
      num.io.threads=4
      background.threads=2
      num.recovery.threads.per.data.dir=1
      log.cleaner.threads=1
      log.cleaner.dedupe.buffer.size=4194304
      """;
}
