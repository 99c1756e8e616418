package dev.spindle.platform.sample.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventListening;
import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import dev.spindle.testkit.faults.process.OwnService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An instance in a process of its own dies at a named point, as by kill -9; this one, which kept
 * still, takes over from it.
 */
@FaultTest
class KilledServiceIT {

  private static final String SAMPLE = "dev.spindle.platform.sample.SampleApplication";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CLIENTS = 4;
  private static final int NOTES = 6;
  private static final int MOST_PASSES = 40;
  private static final int EVENTS = 60;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;
  @Autowired private OutboxRelay relay;
  @Autowired private EventListening listening;

  private final UUID tenant = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forSlowTests();
  }

  @BeforeEach
  void keepStill() {
    relay.stop();
    listening.stop();
  }

  @AfterEach
  void takePart() {
    if (!relay.isRunning()) {
      relay.start();
    }
    if (!listening.isRunning()) {
      listening.start();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F3")
  void killedBetweenCommitAndPublishItsEventsAreSaidByAnother(long seed) throws Exception {
    writeUntilItDies("F3", FaultPoints.COMMAND_COMMITTED, seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F4")
  void killedBetweenAcknowledgementAndMarkItsEventsAreSaidAgainUnderTheSameIds(long seed)
      throws Exception {
    writeUntilItDies("F4", FaultPoints.OUTBOX_ACKNOWLEDGED, seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F5")
  void killedBetweenEffectAndOffsetTheEffectIsNotMadeAgain(long seed) {
    var history = History.of("F5", seed);
    var service = dyingAt(FaultPoints.EFFECT_COMMITTED, seed);
    service.awaitReady();
    var keys = List.of(Tokens.newTenant(), Tokens.newTenant(), Tokens.newTenant());
    LongStream.rangeClosed(1, EVENTS)
        .forEach(
            version -> {
              var key = keys.get((int) (version % keys.size()));
              history.add(new Received("sample", say(key, version).toString()));
              awaitEffects(version, service);
            });
    service.process().awaitEnd(PATIENCE);

    listening.start();

    await()
        .atMost(PATIENCE)
        .until(() -> database.rows(tenant, "select 1 from effect").size() >= EVENTS);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I3, Invariant.I4, Invariant.I9);
    assertThat(database.rows(tenant, "select 1 from heard")).hasSameSizeAs(keys);
  }

  /**
   * One event at a time: records that wait together share a transaction, and so a chance to die.
   */
  private void awaitEffects(long count, OwnService service) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                !service.process().isAlive()
                    || database.rows(tenant, "select 1 from effect").size() >= count);
  }

  private void writeUntilItDies(String row, String point, long seed) throws Exception {
    var history = History.of(row, seed);
    var service = dyingAt(point, seed);
    service.awaitReady();
    try (var traffic = new Traffic(service.port(), tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      service.process().awaitEnd(PATIENCE);
      traffic.stop();

      relay.start();

      traffic.settle(port);
      new Aftermath(database, events, history).noteWrites(tenant, traffic.notes());
      history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
    }
  }

  private static OwnService dyingAt(String point, long seed) {
    var settings = new HashMap<>(Breakables.surroundings());
    settings.put("spindle.faults.halt", point + "@" + (1 + new Random(seed).nextInt(MOST_PASSES)));
    return new OwnService(SAMPLE, settings);
  }

  private UUID say(UUID key, long version) {
    return events.publish(
        Topics.RELEASE_SCHEDULED,
        key,
        tenant,
        new ReleaseScheduled(key, version, null, null, Instant.EPOCH));
  }
}
