package dev.spindle.bench;

import dev.spindle.bench.events.BrokerKill;
import dev.spindle.bench.events.CommitToConsumer;
import dev.spindle.bench.events.OutboxDrain;
import dev.spindle.bench.figures.Bound;
import dev.spindle.bench.figures.Comparison;
import dev.spindle.bench.figures.Finding;
import dev.spindle.bench.figures.Goal;
import dev.spindle.bench.figures.Reported;
import dev.spindle.bench.figures.Rounds;
import dev.spindle.bench.figures.Statistics;
import dev.spindle.bench.replay.Reprocessing;
import dev.spindle.bench.rest.PlainSql;
import dev.spindle.bench.rest.Reads;
import dev.spindle.bench.rest.Requests;
import dev.spindle.bench.rest.Transitions;
import dev.spindle.bench.shipping.Bulkhead;
import dev.spindle.bench.shipping.LastByte;
import dev.spindle.bench.soak.Soak;
import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.bench.stack.KafkaTools;
import dev.spindle.bench.stack.KafkaTools.Latency;
import dev.spindle.bench.stack.Label;
import dev.spindle.bench.stack.Stack;
import dev.spindle.bench.start.StackStart;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Pace;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
  private static final int RELEASES = 20;
  private static final Duration WARM_UP = Duration.ofMinutes(3);
  private static final String TOPIC = "bench";
  private static final EnumSet<Component> ALL = EnumSet.allOf(Component.class);

  private final Stack stack;
  private final PrintStream out;
  private @Nullable BenchDatabase database;

  private final HttpClient http;
  private final Map<String, String> notes;

  /**
   * @param notes for what else there is to know of a figure
   */
  Measurements(Stack stack, HttpClient http, PrintStream out, Map<String, String> notes) {
    this.stack = stack;
    this.http = http;
    this.out = out;
    this.notes = notes;
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

  /** Without caches and with them, three times each, at the pace of the local run. */
  List<Finding> start() {
    stack.pace(Pace.QUICK);
    try {
      var start = new StackStart(stack);
      start.seconds();
      double cold = Statistics.median(start.seconds(), start.seconds(), start.seconds());
      start.makeCaches();
      double warm = Statistics.median(start.seconds(), start.seconds(), start.seconds());
      return List.of(
          new Bound("whole stack ready, AOT caches", "s", warm, Goal.atMost(25)),
          new Reported("whole stack ready, no caches", "s", cold),
          new Reported("memory of the whole stack (PSS)", "MiB", stack.memory()));
    } finally {
      stack.pace(Pace.LONG);
    }
  }

  List<Finding> rest() throws Exception {
    var plain = new PlainSql(ground(), stack.site().home().folder());
    notes.put("plain SQL driven by", plain.driver());
    notes.put("requests to one service sent by", Requests.driver());
    return new Requests(stack, http, out, ROUNDS).measure(plain);
  }

  List<Finding> replay() throws Exception {
    stack.up(ALL);
    try (var reprocessing = new Reprocessing(stack, http)) {
      var tools = new KafkaTools(stack.broker());
      var first = new double[ROUNDS];
      var second = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        out.printf(
            "    warm-up %d of %d: new %,.0f, again %,.0f, replayed %,.0f events/s%n",
            round + 1,
            ROUNDS,
            reprocessing.first(),
            reprocessing.redelivered(),
            reprocessing.again());
      }
      for (int round = 0; round < ROUNDS; round++) {
        first[round] = reprocessing.first();
        second[round] = reprocessing.redelivered();
        out.printf(
            "    round %d of %d: new %,.0f, again %,.0f events/s%n",
            round + 1, ROUNDS, first[round], second[round]);
      }
      int size = reprocessing.size();
      notes.put("events replayed", String.valueOf(size));
      var again =
          new Rounds(ROUNDS, out)
              .compare(
                  "replay beside Kafka's consumer",
                  "events/s",
                  Goal.atLeast(0.10),
                  () -> tools.consume(Reprocessing.TOPIC, size),
                  reprocessing::again);
      double came = Statistics.median(first);
      return List.of(
          again,
          new Reported("events worked as they come", "events/s", came),
          new Bound(
              "delivered again / first",
              "times",
              Statistics.median(second) / came,
              Goal.atLeast(1.8)),
          new Reported("replayed / first", "times", again.ours() / came));
    }
  }

  List<Finding> lastByte() throws Exception {
    stack.up(ALL);
    var shipped = new LastByte(stack.site(), new Label(stack.site(), http), http);
    shipped.take(2);
    var seconds = shipped.take(RELEASES);
    notes.put("packages of the last byte", String.valueOf(seconds.length));
    return List.of(
        new Reported("transition to last byte, p50", "s", Statistics.percentile(50, seconds)),
        new Reported("transition to last byte, p99", "s", Statistics.percentile(99, seconds)));
  }

  List<Finding> bulkhead() throws Exception {
    stack.up(ALL);
    try (var bulkhead = new Bulkhead(stack.site(), new Label(stack.site(), http), http)) {
      return List.of(
          new Rounds(ROUNDS, out)
              .compare(
                  "nine stores beside a dead one",
                  "deliveries/s",
                  Goal.atLeast(0.95),
                  bulkhead::alone,
                  bulkhead::besideTheDead));
    }
  }

  /** {@code -Dspindle.soak.minutes} for another length than half an hour. */
  List<Finding> soak() throws Exception {
    stack.up(ALL);
    var label = new Label(stack.site(), http);
    var transitions = new Transitions(stack.site(), http, label);
    var reads = new Reads(stack.site(), http, label, transitions.releases());
    var shipping = new LastByte(stack.site(), label, http);
    var soak = new Soak(stack, transitions, reads, shipping, out);
    var warm = soak.run(WARM_UP);
    int minutes = Integer.getInteger("spindle.soak.minutes", 30);
    var end = soak.run(Duration.ofMinutes(minutes));
    notes.put("soak", minutes + " minutes");
    return List.of(
        new Bound("soak, memory", "times", end.memory() / warm.memory(), Goal.atMost(1.1)),
        new Bound("soak, events that wait", "more", end.outbox() - warm.outbox(), Goal.atMost(0)),
        new Bound("soak, records not worked", "more", end.lag() - warm.lag(), Goal.atMost(0)));
  }

  private static Comparison comparison(
      String name, Goal goal, Latency[] before, Latency[] between, Latency[] after, boolean tail) {
    ToDoubleFunction<Latency> figure = tail ? Latency::p99 : Latency::middle;
    return new Comparison(
        name,
        "ms",
        Statistics.median(of(between, figure)),
        List.of(Statistics.median(of(before, figure)), Statistics.median(of(after, figure))),
        goal);
  }

  private static <T> double[] of(T[] runs, ToDoubleFunction<T> figure) {
    return Arrays.stream(runs).mapToDouble(figure).toArray();
  }

  /** Broker, database and topic, and nothing else that could take the machine's time. */
  private BenchDatabase ground() throws Exception {
    stack.up(Stack.GROUND);
    if (database == null) {
      database = new BenchDatabase(stack.site());
      try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
        var topic = new NewTopic(TOPIC, Optional.of(3), Optional.empty());
        admin.createTopics(List.of(topic)).all().get();
      }
    }
    return database;
  }
}
