package dev.spindle.bench;

import dev.spindle.bench.events.BrokerKill;
import dev.spindle.bench.events.CommitToConsumer;
import dev.spindle.bench.events.OutboxDrain;
import dev.spindle.bench.figures.Comparison;
import dev.spindle.bench.figures.Finding;
import dev.spindle.bench.figures.Goal;
import dev.spindle.bench.figures.Rounds;
import dev.spindle.bench.figures.Statistics;
import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.bench.stack.KafkaTools;
import dev.spindle.bench.stack.KafkaTools.Latency;
import dev.spindle.bench.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** What is measured, with which goal, in how many rounds. */
final class Measurements {

  private static final int ROUNDS = 5;
  private static final int BYTES = 300;
  private static final int DRAINED = 100_000;
  private static final int PRODUCED = 1_000_000;
  private static final int PER_SECOND = 300;
  private static final int SECONDS = 10;
  private static final int ONE_BY_ONE = 3_000;
  private static final int KILLS = 5;
  private static final String TOPIC = "bench";

  private final Stack stack;
  private final PrintStream out;
  private @Nullable BenchDatabase database;

  Measurements(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  List<Finding> outbox() throws Exception {
    var tools = new KafkaTools(stack.broker());
    var drain = new OutboxDrain(ground(), stack.broker(), TOPIC, DRAINED, BYTES);
    return List.of(
        new Rounds(ROUNDS, out)
            .compare(
                "outbox drain",
                "events/s",
                Goal.atLeast(0.15),
                () -> tools.produce(TOPIC, PRODUCED, BYTES),
                drain::rate));
  }

  List<Finding> latency() throws Exception {
    var tools = new KafkaTools(stack.broker());
    var ours =
        new CommitToConsumer(ground(), stack.broker(), TOPIC, PER_SECOND, PER_SECOND * SECONDS);
    var before = new Latency[ROUNDS];
    var between = new Latency[ROUNDS];
    var after = new Latency[ROUNDS];
    ours.take();
    for (int round = 0; round < ROUNDS; round++) {
      before[round] = tools.endToEnd(TOPIC, ONE_BY_ONE, BYTES);
      between[round] = ours.take();
      after[round] = tools.endToEnd(TOPIC, ONE_BY_ONE, BYTES);
      out.printf(
          "    round %d of %d: %s, ours %s, %s%n",
          round + 1, ROUNDS, before[round], between[round], after[round]);
    }
    return List.of(
        comparison("commit to consumer, p50", Goal.atMost(3), before, between, after, false),
        comparison("commit to consumer, p99", Goal.atMost(10), before, between, after, true));
  }

  List<Finding> brokerKill() throws Exception {
    var kill = new BrokerKill(stack, ground(), TOPIC);
    var kills = new BrokerKill.Kill[KILLS];
    for (int round = 0; round < KILLS; round++) {
      kills[round] = kill.take();
      out.printf("    kill %d of %d: %s%n", round + 1, KILLS, kills[round]);
    }
    return List.of(
        new Comparison(
            "outbox empty after broker kill -9",
            "s",
            Statistics.median(of(kills, BrokerKill.Kill::outbox)),
            List.of(
                Statistics.median(of(kills, BrokerKill.Kill::first)),
                Statistics.median(of(kills, BrokerKill.Kill::second))),
            Goal.atMost(1.25)));
  }

  private static Comparison comparison(
      String name, Goal goal, Latency[] before, Latency[] between, Latency[] after, boolean tail) {
    java.util.function.ToDoubleFunction<Latency> figure = tail ? Latency::p99 : Latency::middle;
    return new Comparison(
        name,
        "ms",
        Statistics.median(of(between, figure)),
        List.of(Statistics.median(of(before, figure)), Statistics.median(of(after, figure))),
        goal);
  }

  private static <T> double[] of(T[] runs, java.util.function.ToDoubleFunction<T> figure) {
    return java.util.Arrays.stream(runs).mapToDouble(figure).toArray();
  }

  /** Broker, database and topic, and nothing else that could take the machine's time. */
  private BenchDatabase ground() throws Exception {
    if (database == null) {
      stack.up(Stack.GROUND);
      database = new BenchDatabase(stack.site());
      try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
        var topic = new NewTopic(TOPIC, Optional.of(3), Optional.empty());
        admin.createTopics(List.of(topic)).all().get();
      }
    }
    return database;
  }
}
