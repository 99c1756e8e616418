package dev.spindle.lifecycle.due;

import static dev.spindle.lifecycle.schedule.ReleaseSchedule.at;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.Driver;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.LifecycleAt;
import dev.spindle.lifecycle.release.Paths;
import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.faults.history.History;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Schedulers with clocks of their own, weeks ahead, so that the service's own sees nothing due. */
@ServiceTest
@Tag("fault")
class DueReleasesIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired ApplicationContext service;
  @Autowired TestEvents events;
  @Autowired TestDatabase database;
  @Autowired Tx tx;
  @Autowired DatabaseClient db;

  /** Each test's day lies before those of the tests before it, so what they left is not due. */
  private static final AtomicInteger DAYS_AHEAD = new AtomicInteger(90);

  private final Instant day =
      Instant.now().truncatedTo(MILLIS).plus(Duration.ofDays(DAYS_AHEAD.addAndGet(-5)));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Driver driver;

  @AfterEach
  void hasGoneLegalPaths(TestInfo test) {
    Paths.judge(History.of("F30-F32-" + test.getDisplayName(), 0), driver.tenant, database, events);
  }

  @BeforeEach
  void today() {
    driver = new Driver(service, () -> null);
  }

  @Tag("F30")
  @Test
  void releasesOnceWithTwoSchedulersAtWork() throws Exception {
    var ids = scheduled(12, day);
    var start = new CyclicBarrier(2);
    Callable<Integer> scheduler =
        () -> {
          var due = schedulerAt(day.plus(HOUR));
          start.await();
          return released(due);
        };

    int released = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(List.of(scheduler, scheduler))) {
        released += one.get();
      }
    }

    assertThat(released).isEqualTo(ids.size());
    assertThat(meters.counter("lifecycle.due.failures").count()).isZero();
    for (var id : ids) {
      assertThat(driver.transitions(id))
          .containsExactly("complete-mixing", "complete-mastering", "schedule", "release");
      var said = events.await(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class, 4);
      assertThat(said).hasSize(4);
    }
  }

  @Tag("F31")
  @Test
  void isNeverEarlyByTheJudge() {
    var id = scheduled(1, day).getFirst();

    assertThat(released(schedulerAt(day.minusMillis(1)))).isZero();
    assertThat(state(id)).isEqualTo(ReleaseState.SCHEDULED);
    assertThat(released(schedulerAt(day))).isEqualTo(1);
  }

  @Tag("F31")
  @Test
  void asksTheDatabaseForTheTimeWhateverTheInstancesOwnClockSays() {
    var id = driver.scheduled(at(Instant.now().plus(HOUR)));

    assertThat(released(scheduler(() -> null))).isZero();

    assertThat(state(id)).isEqualTo(ReleaseState.SCHEDULED);
    driver.move(id, Transition.CANCEL_SCHEDULE);
  }

  @Tag("F32")
  @Test
  void catchesUpAfterDowntimeInTheOrderOfTheDates() {
    var late = IntStream.range(0, 8).mapToObj(n -> day.plus(HOUR.multipliedBy(7 - n))).toList();
    var ids = late.stream().map(moment -> driver.scheduled(at(moment))).toList();

    assertThat(released(schedulerAt(day.plus(Duration.ofDays(3))))).isEqualTo(8);

    var bySequence =
        rows(
            "select key from outbox_history where type like '%ReleaseTransitioned' and seq > 0 and key in ("
                + quoted(ids)
                + ") and seq in (select max(seq) from outbox_history group by key) order by seq");
    assertThat(bySequence)
        .containsExactlyElementsOf(ids.reversed().stream().map(UUID::toString).toList());
  }

  @Tag("F30")
  @Test
  void aSchedulerThatWasPausedWritesNothing() {
    var id = scheduled(1, day).getFirst();
    var found = new DueRelease(driver.tenant, id, 3, day);

    driver.handle(id, new ReleaseCommand.Plan(at(day.plus(HOUR))));
    var paused = schedulerAt(day.plus(HOUR).plus(HOUR));

    assertThat(paused.release(found).block()).isZero();
    assertThat(state(id)).isEqualTo(ReleaseState.SCHEDULED);
  }

  @Tag("F31")
  @Test
  void theWriteItselfLooksAtTheClockOnceMore() {
    var id = scheduled(1, day).getFirst();
    var looks = Stream.of(day, day.minusMillis(1), day.minusMillis(1)).iterator();

    var due = scheduler(() -> looks.hasNext() ? looks.next() : day.minusMillis(1));

    assertThat(due.release(new DueRelease(driver.tenant, id, 3, day)).block()).isZero();
    assertThat(state(id)).isEqualTo(ReleaseState.SCHEDULED);
  }

  @Test
  void oneThatFailsHoldsUpNoOther() {
    var ids = scheduled(2 * Scheduler.PAGE, day);
    var broken = ids.getFirst();
    zone(broken, "Nowhere/AtAll");

    assertThat(released(schedulerAt(day))).isEqualTo(ids.size() - 1);

    zone(broken, "UTC");
    assertThat(released(schedulerAt(day))).isEqualTo(1);
  }

  @Test
  void knowsHowLongThereIsNothingToDo() {
    scheduled(1, day);

    var wait = schedulerAt(day.minus(HOUR)).untilNext().block();

    assertThat(wait).isPositive().isLessThanOrEqualTo(HOUR);
  }

  private List<UUID> scheduled(int count, Instant moment) {
    return IntStream.range(0, count).mapToObj(_ -> driver.scheduled(at(moment))).toList();
  }

  private DueReleases schedulerAt(Instant now) {
    return scheduler(() -> now);
  }

  private DueReleases scheduler(JudgingClock clock) {
    return Scheduler.of(db, clock, LifecycleAt.clock(service, clock), tx, meters);
  }

  private static int released(DueReleases due) {
    return Objects.requireNonNull(due.releaseAll().block());
  }

  private ReleaseState state(UUID id) {
    return driver.seen(id).release().state();
  }

  private void zone(UUID id, String zone) {
    tx.asSystem(
            db.sql("update release_lifecycle set plan_zone = :zone where release_id = :id")
                .bind("zone", zone)
                .bind("id", id)
                .fetch()
                .rowsUpdated())
        .block();
  }

  private List<Object> rows(String sql) {
    return Objects.requireNonNull(
        tx.asSystem(db.sql(sql).map(row -> (Object) row.get(0)).all().collectList()).block());
  }

  private static String quoted(List<UUID> ids) {
    return String.join(",", ids.stream().map(id -> "'" + id + "'").toList());
  }
}
