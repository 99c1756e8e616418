package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.connection.Connections;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.release.Snapshots;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Both ends of a run, a transaction each; what lies between them, the stores' answers, is in none.
 */
@Component
class SyncRuns {

  private static final String ACTOR = "system";

  private final SubjectStore subjects;
  private final Snapshots snapshots;
  private final Connections connections;
  private final RunBook book;
  private final DueWork work;
  private final Tx tx;

  SyncRuns(
      SyncTables tables,
      Snapshots snapshots,
      Connections connections,
      RunBook book,
      DueWork work,
      Tx tx) {
    this.subjects = tables.subjects();
    this.snapshots = snapshots;
    this.connections = connections;
    this.book = book;
    this.work = work;
    this.tx = tx;
  }

  /**
   * What a run is to ask.
   *
   * @param release our release
   * @param accesses ways into the connected stores
   */
  record Order(LocalRelease release, List<StoreAccess> accesses) {}

  /** Empty while the catalogue has not spoken of the release: topics come in no common order. */
  Mono<Order> order(Lease lease) {
    return asTenant(
        lease, snapshots.find(lease.workId()).zipWith(connections.accesses(), Order::new));
  }

  /**
   * Ends a run; emits when to look again. Compares with the release as it is now, which may be
   * newer than what the stores were asked for.
   */
  Mono<Instant> end(Lease lease, List<Sighting> sightings, Instant started) {
    return asTenant(
        lease,
        work.fence(lease)
            .then(subjects.lock(lease.workId()))
            .zipWith(
                Mono.defer(() -> snapshots.find(lease.workId())),
                (subject, release) ->
                    new RunBook.Ending(
                        subject,
                        release,
                        sightings,
                        subject.nextCause(),
                        subject.nextActor(),
                        started))
            .flatMap(book::end));
  }

  private <T> Mono<T> asTenant(Lease lease, Mono<T> task) {
    return tx.asTenant(lease.tenantId(), ACTOR, task);
  }
}
