package dev.spindle.platform.sample.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.Size;
import dev.spindle.testkit.faults.Stop;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** PostgreSQL dies or is started again at any moment, inside a commit too. */
@FaultTest
class PostgresFaultsIT {

  private static final int CLIENTS = 8;
  private static final int NOTES = 12;
  private static final int OK = 200;
  private static final int CYCLES = Size.of(3, 200);
  private static final int WRITES_BEFORE = 20;
  private static final int LONGEST_PHASE_NANOS = 30_000_000;
  private static final Duration BACK = Duration.ofSeconds(2);

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F10")
  void whatWasAcknowledgedSurvivesAKillAtAnyMomentAndTheRestIsKnownByItsKey(long seed)
      throws Exception {
    var history = History.of("F10", seed);
    var dice = new Random(seed);
    try (var traffic = new Traffic(port, tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        traffic.awaitMore(WRITES_BEFORE);
        killAtSomeMoment(dice);
        Breakables.postgres().start();
      }
      traffic.awaitMore(WRITES_BEFORE);
      traffic.stop();
      judge(traffic, history);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F11")
  void aPoolFullOfDeadConnectionsServesAgainWithinTwoSeconds(long seed) throws Exception {
    var history = History.of("F11", seed);
    try (var traffic = new Traffic(port, tenant, NOTES, history)) {
      traffic.start(2 * CLIENTS, seed);
      traffic.awaitMore(5 * WRITES_BEFORE);
      traffic.stop();
      var usual = Traffic.slowest(traffic.answersSoFar());

      Breakables.postgres().stopImmediately();
      long ready = Breakables.postgres().start();

      try (var later = traffic.again()) {
        later.start(2 * CLIENTS, seed);
        later.awaitMore(1);
        var firstSuccess = Duration.ofNanos(System.nanoTime() - ready);
        assertThat(firstSuccess).as("from ready to the first success").isLessThan(BACK.plus(usual));
        later.awaitMore(5 * WRITES_BEFORE);
        later.answersSoFar();
        later.awaitMore(5 * WRITES_BEFORE);
        assertThat(later.answersSoFar()).extracting(Traffic.Answer::status).containsOnly(OK);
        later.stop();
        judge(later, history);
      }
    }
  }

  /** At random, or while a transaction stands right before its commit. */
  private static void killAtSomeMoment(Random dice) {
    if (dice.nextInt(3) > 0) {
      LockSupport.parkNanos(dice.nextInt(LONGEST_PHASE_NANOS));
      Breakables.postgres().kill();
      return;
    }
    try (var stop = Stop.waitingAt(FaultPoints.COMMAND_WORKED)) {
      stop.awaitPasses(1);
      Breakables.postgres().kill();
    }
  }

  private void judge(Traffic traffic, History history) {
    traffic.settle(port);
    new Aftermath(database, events, history).noteWrites(tenant, traffic.notes());
    history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
  }
}
