package dev.spindle.bench;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.infra.Infrastructure;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./spindle bench}: prints what was measured and writes it as JSON. */
public final class Bench {

  private static final int ROUNDS = 5;
  private static final int EVENTS = 40_000;
  private static final int RECORDS = 200_000;
  private static final int BYTES = 300;
  private static final double DRAIN_GOAL = 0.15;

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Takes the folder to write to. */
  public static void main(String[] arguments) throws Exception {
    new Bench(System.out).run(Path.of(arguments[0]));
    System.exit(0); // the embedded broker keeps threads
  }

  private void run(Path folder) throws Exception {
    topic();
    var drain = outboxDrain();
    out.printf(
        "%n%s: ours %,.0f/s, reference %,.0f and %,.0f/s, ratio %.3f, goal %.2f: %s%n",
        drain.name(),
        drain.ours(),
        drain.reference().getFirst(),
        drain.reference().getLast(),
        drain.ratio(),
        drain.goal(),
        drain.verdict());
    out.printf("load average %.1f%nwritten to %s%n", load(), write(folder, drain));
  }

  private Comparison outboxDrain() throws SQLException {
    var reference = new BareProducer(RECORDS, BYTES);
    var ours = new OutboxDrain(EVENTS, BYTES);
    reference.rate();
    ours.rate();
    var before = new double[ROUNDS];
    var between = new double[ROUNDS];
    var after = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      before[round] = reference.rate();
      between[round] = ours.rate();
      after[round] = reference.rate();
      out.printf(
          "round %d of %d: reference %,.0f/s, outbox drain %,.0f/s, reference %,.0f/s%n",
          round + 1, ROUNDS, before[round], between[round], after[round]);
    }
    return new Comparison(
        "outbox drain",
        List.of(Comparison.median(before), Comparison.median(after)),
        Comparison.median(between),
        DRAIN_GOAL);
  }

  private static void topic() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
      var topic = new NewTopic(Topics.VIDEO_CHANGED.name(), Optional.of(3), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static Path write(Path folder, Comparison drain) throws IOException {
    var result = new LinkedHashMap<String, Object>();
    result.put("at", Instant.now().toString());
    result.put("loadAverage", load());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    result.put("name", drain.name());
    result.put("oursPerSecond", drain.ours());
    result.put("referencePerSecond", drain.reference());
    result.put("ratio", drain.ratio());
    result.put("goal", drain.goal());
    result.put("verdict", drain.verdict());
    var file = Files.createDirectories(folder).resolve(Instant.now().getEpochSecond() + ".json");
    var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    return Files.writeString(file, json.writeValueAsString(result) + "\n");
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
