package dev.spindle.platform.sample.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.Size;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The broker dies, is started again, or freezes: clients notice nothing and nothing is lost. */
@FaultTest
class BrokerFaultsIT {

  private static final int CLIENTS = 4;
  private static final int NOTES = 8;
  private static final int OK = 200;
  private static final int WRITES_EACH_TIME = Size.of(100, 500);
  private static final Duration FROZEN = Duration.ofSeconds(Size.of(3, 30));
  private static final long WELL_BELOW_A_SENDS_PATIENCE = 5_000;
  private static final long MOST_HEAP_GROWTH = 64L << 20;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;
  @Autowired private OutboxRelay relay;

  private final UUID tenant = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F7")
  void theApiGoesOnWhileTheBrokerIsDeadAndEveryEventComesAfterwards(long seed) throws Exception {
    var history = History.of("F7", seed);
    try (var traffic = new Traffic(port, tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      traffic.awaitMore(WRITES_EACH_TIME);
      var before = traffic.answersSoFar();

      Breakables.broker().process().kill();
      traffic.awaitMore(WRITES_EACH_TIME);
      var during = traffic.answersSoFar();
      Breakables.broker().start();
      traffic.awaitMore(WRITES_EACH_TIME / 2);

      traffic.stop();
      assertThat(traffic.answersSoFar()).extracting(Traffic.Answer::status).containsOnly(OK);
      assertThat(during).extracting(Traffic.Answer::status).containsOnly(OK);
      assertThat(Traffic.slowest(during).toMillis())
          .isLessThan(
              Math.max(5 * Traffic.slowest(before).toMillis(), WELL_BELOW_A_SENDS_PATIENCE));
      judge(traffic, history);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F8")
  void aBrokerThatIsStartedAgainHalfWayThroughABacklogGetsItAll(long seed) throws Exception {
    var history = History.of("F8", seed);
    relay.stop();
    try (var traffic = new Traffic(port, tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      traffic.awaitMore(2 * WRITES_EACH_TIME);
      traffic.stop();
      var aftermath = new Aftermath(database, events, history);
      long backlog = aftermath.unsent();
      relay.start();
      await()
          .pollInterval(Duration.ofMillis(1))
          .atMost(Duration.ofSeconds(30))
          .until(() -> aftermath.unsent() < backlog);

      restart(new Random(seed).nextBoolean());

      judge(traffic, history);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F9")
  void aFrozenBrokerFillsNoBufferAndHoldsUpNoClient(long seed) throws Exception {
    var history = History.of("F9", seed);
    try (var traffic = new Traffic(port, tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      traffic.awaitMore(WRITES_EACH_TIME);
      traffic.answersSoFar();
      long heap = heap();

      Breakables.broker().process().freeze();
      try {
        awaitWhileWriting(FROZEN, traffic);
        traffic.awaitMore(1);
        assertThat(heap() - heap).as("heap grown while frozen").isLessThan(MOST_HEAP_GROWTH);
      } finally {
        Breakables.broker().process().goOn();
      }

      traffic.stop();
      assertThat(traffic.answersSoFar()).extracting(Traffic.Answer::status).containsOnly(OK);
      judge(traffic, history);
    }
  }

  private static void awaitWhileWriting(Duration length, Traffic traffic) {
    long end = System.nanoTime() + length.toNanos();
    await("so long").atMost(length.plusSeconds(10)).until(() -> System.nanoTime() > end);
    assertThat(traffic.isWriting()).isTrue();
  }

  private static void restart(boolean politely) {
    var broker = Breakables.broker();
    if (politely) {
      broker.process().signal("TERM");
      broker.process().awaitEnd(Duration.ofSeconds(60));
    } else {
      broker.process().kill();
    }
    broker.start();
  }

  private void judge(Traffic traffic, History history) {
    Breakables.broker().awaitReady();
    traffic.settle(port);
    new Aftermath(database, events, history).noteWrites(tenant, traffic.notes());
    history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
