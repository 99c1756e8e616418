package dev.spindle.platform.sample.faults;

import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.sample.FencedWork;
import dev.spindle.platform.work.DueWork;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An instance stands still for longer than its leases and its group membership last, as in a long
 * garbage collection, while another takes over; then it goes on as if nothing had happened.
 */
@FaultTest
class ZombiesIT {

  private static final String SAMPLE = "dev.spindle.platform.sample.SampleApplication";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration AWAKE = Duration.ofSeconds(3);
  private static final int WORK = 24;
  private static final int EVENTS = 90;
  private static final int KEYS = 9;
  private static final int LONGEST_PHASE_NANOS = 200_000_000;

  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;
  @Autowired private DueWork dueWork;

  private static OwnService zombie;

  private final UUID tenant = Tokens.newTenant();

  @BeforeAll
  static void startTheOther() {
    zombie = new OwnService(SAMPLE, Breakables.surroundings());
  }

  @AfterAll
  static void endTheOther() {
    zombie.process().kill();
  }

  @AfterEach
  void wakeTheOther() {
    zombie.process().goOn();
  }

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F29")
  void whatAZombieBeganAnotherFinishesOnce(long seed) {
    var history = History.of("F29", seed);
    zombie.awaitReady();
    var keys = Stream.generate(Tokens::newTenant).limit(KEYS).toList();
    LongStream.rangeClosed(1, EVENTS).forEach(version -> say(keys, version, history));

    int planned = freezeInsideItsWork(new Random(seed));
    await().atMost(PATIENCE).until(() -> worked() == planned && effects() == EVENTS);
    zombie.process().goOn();
    await("no word of the zombie is taken").during(AWAKE).until(zombie.process()::isAlive);

    var work = History.of("F29-work", seed);
    new Aftermath(database, events, work).noteWork(tenant);
    work.judge(Invariant.I3, Invariant.I4);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I3, Invariant.I4, Invariant.I9);
  }

  /**
   * Gives both instances work until the zombie stands inside some of it: between two pieces nothing
   * would be left for the other to take over.
   *
   * @return how much work there is
   */
  private int freezeInsideItsWork(Random dice) {
    var planned = new AtomicInteger();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              if (worked() == planned.get()) {
                planMore();
                planned.addAndGet(WORK);
              }
              return !begunByTheZombie().isEmpty() && isFrozenInside(dice);
            });
    return planned.get();
  }

  private boolean isFrozenInside(Random dice) {
    LockSupport.parkNanos(dice.nextInt(LONGEST_PHASE_NANOS));
    zombie.process().freeze();
    if (begunByTheZombie().isEmpty()) {
      zombie.process().goOn();
      return false;
    }
    return true;
  }

  private void planMore() {
    var now = Instant.now();
    database.in(
        tenant,
        Flux.range(0, WORK)
            .concatMap(_ -> dueWork.plan(FencedWork.KIND, Tokens.newTenant(), now))
            .then(Mono.just(true)));
  }

  private void say(List<UUID> keys, long version, History history) {
    var key = keys.get((int) (version % keys.size()));
    var event = new ReleaseScheduled(key, version, null, null, Instant.EPOCH);
    var id = events.publish(Topics.RELEASE_SCHEDULED, key, tenant, event);
    history.add(new Received("sample", id.toString()));
  }

  private int worked() {
    return database.rows(tenant, "select distinct work_id from worked where done").size();
  }

  private List<Map<String, Object>> begunByTheZombie() {
    var sql =
        """
        select work_id from worked group by work_id, token, process
        having process = %d and not bool_or(done)
        """;
    return database.rows(tenant, sql.formatted(zombie.process().child().pid()));
  }

  private int effects() {
    return database.rows(tenant, "select 1 from effect").size();
  }
}
