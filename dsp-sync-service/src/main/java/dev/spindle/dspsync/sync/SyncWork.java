package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.connection.Connections;
import dev.spindle.dspsync.provider.Lookout;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.release.Snapshots;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does the runs that are due: reads, asks the stores outside any transaction, then ends the run.
 */
@Component
class SyncWork implements WorkHandler {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ACTOR = "system";

  private final SubjectStore subjects;
  private final Snapshots snapshots;
  private final Connections connections;
  private final Lookout lookout;
  private final RunBook book;
  private final DueWork work;
  private final Rhythm rhythm;
  private final Tx tx;
  private final Clock clock;

  SyncWork(
      SubjectStore subjects,
      Snapshots snapshots,
      Connections connections,
      Lookout lookout,
      RunBook book,
      DueWork work,
      Rhythm rhythm,
      Tx tx,
      Clock clock) {
    this.subjects = subjects;
    this.snapshots = snapshots;
    this.connections = connections;
    this.lookout = lookout;
    this.book = book;
    this.work = work;
    this.rhythm = rhythm;
    this.tx = tx;
    this.clock = clock;
  }

  private record Order(LocalRelease release, List<StoreAccess> accesses) {}

  @Override
  public String kind() {
    return Planner.KIND;
  }

  @Override
  public int concurrency() {
    return 8;
  }

  @Override
  public int concurrencyPerLane() {
    return 3;
  }

  @Override
  public WorkOutcome run(Lease lease) {
    Instant started = clock.instant();
    Optional<Order> order = block(order(lease).map(Optional::of).defaultIfEmpty(Optional.empty()));
    if (order.isEmpty()) {
      return new WorkOutcome.Again(started.plus(rhythm.firstRetry()));
    }
    List<Sighting> sightings = block(lookout.ask(order.get().release(), order.get().accesses()));
    return new WorkOutcome.Again(block(end(lease, sightings, started)));
  }

  /** Empty while the catalogue has not spoken of the release: topics come in no common order. */
  private Mono<Order> order(Lease lease) {
    return asTenant(
        lease, snapshots.find(lease.workId()).zipWith(connections.accesses(), Order::new));
  }

  /**
   * Compares with the release as it is now, which may be newer than what the stores were asked for.
   */
  private Mono<Instant> end(Lease lease, List<Sighting> sightings, Instant started) {
    return asTenant(
        lease,
        work.fence(lease)
            .then(subjects.lock(lease.workId()))
            .zipWith(Mono.defer(() -> snapshots.find(lease.workId())))
            .map(
                both ->
                    new RunBook.Ending(
                        both.getT1(),
                        both.getT2(),
                        sightings,
                        both.getT1().nextCause(),
                        both.getT1().nextActor(),
                        started))
            .flatMap(book::end));
  }

  private <T> Mono<T> asTenant(Lease lease, Mono<T> task) {
    return tx.asTenant(lease.tenantId(), ACTOR, task);
  }

  private static <T> T block(Mono<T> task) {
    return Objects.requireNonNull(task.block(PATIENCE));
  }
}
