package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.connection.Connections;
import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.dspsync.release.Snapshots;
import dev.spindle.platform.tx.Tx;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What makes runs due, and what is to be seen of them. */
@Service
public class DspSync {

  private final SubjectStore subjects;
  private final RunStore runs;
  private final SightingStore sightings;
  private final ConflictStore conflicts;
  private final Snapshots snapshots;
  private final Connections connections;
  private final Planner planner;
  private final Tx tx;

  DspSync(SyncTables tables, Snapshots snapshots, Connections connections, Planner planner, Tx tx) {
    this.subjects = tables.subjects();
    this.runs = tables.runs();
    this.sightings = tables.sightings();
    this.conflicts = tables.conflicts();
    this.snapshots = snapshots;
    this.connections = connections;
    this.planner = planner;
    this.tx = tx;
  }

  /** A release moved: the moment it is out, a run is due; when it is taken back, none is. */
  public Mono<Void> follow(Transition transition) {
    return tx.write(
        subjects
            .lock(transition.releaseId())
            .filter(subject -> subject.lifecycleVersion() < transition.lifecycleVersion())
            .flatMap(subject -> follow(subject.moved(transition)))
            .then());
  }

  /** The catalogue spoke: kept, and where conflicts are open they are looked at again. */
  public Mono<Void> follow(LocalRelease release) {
    return tx.write(
        snapshots
            .remember(release)
            .filter(kept -> kept)
            .flatMap(_ -> subjects.lock(release.id()))
            .filter(subject -> subject.isOut() && subject.verdict() == Verdict.CONFLICTS)
            .flatMap(subject -> planner.planNow(subject, Cause.CATALOG_CHANGED))
            .then());
  }

  /** A store got a package of the release: where the release is out, the store is looked at. */
  public Mono<Void> delivered(UUID releaseId) {
    return tx.write(
        subjects
            .lock(releaseId)
            .filter(Subject::isOut)
            .flatMap(subject -> planner.planNow(subject, Cause.DELIVERED))
            .then());
  }

  /** The release is gone, and so is the reason to look for it. */
  public Mono<Void> forget(UUID releaseId) {
    return tx.write(
        subjects
            .lock(releaseId)
            .flatMap(planner::cancel)
            .then(snapshots.forget(releaseId))
            .then(subjects.remove(releaseId)));
  }

  /**
   * Plans a run now. Safe to repeat. Fails with {@code release-not-found}, {@code
   * nothing-to-look-up}, {@code no-store-connected}.
   */
  public Mono<SyncStatus> request(UUID releaseId) {
    return tx.write(
        snapshots
            .find(releaseId)
            .switchIfEmpty(DspSyncProblem.RELEASE_NOT_FOUND.error("Release " + releaseId))
            .filter(LocalRelease::canBeLookedUp)
            .switchIfEmpty(
                DspSyncProblem.NOTHING_TO_LOOK_UP.error("It has neither a UPC nor an ISRC"))
            .flatMap(_ -> connections.accesses())
            .filter(accesses -> !accesses.isEmpty())
            .switchIfEmpty(
                DspSyncProblem.NO_STORE_CONNECTED.error("Connect a store under /api/providers"))
            .flatMap(_ -> subjects.lock(releaseId))
            .flatMap(subject -> planner.planNow(subject, Cause.MANUAL))
            .flatMap(this::status));
  }

  /** Where a release stands. Fails with {@code release-not-found}. */
  public Mono<SyncStatus> status(UUID releaseId) {
    return tx.read(
        snapshots
            .find(releaseId)
            .switchIfEmpty(DspSyncProblem.RELEASE_NOT_FOUND.error("Release " + releaseId))
            .flatMap(
                release -> subjects.find(releaseId).defaultIfEmpty(Subject.unknown(release.id())))
            .flatMap(this::status));
  }

  private Mono<Subject> follow(Subject subject) {
    return subject.isOut()
        ? "RELEASED".equals(subject.state())
            ? planner.planNow(subject, Cause.RELEASED)
            : subjects.replace(subject).thenReturn(subject)
        : planner.cancel(subject).thenReturn(subject);
  }

  private Mono<SyncStatus> status(Subject subject) {
    return Mono.zip(
            runs.last(subject.releaseId()).map(Optional::of).defaultIfEmpty(Optional.empty()),
            sightings.list(subject.releaseId()),
            conflicts.standing(subject.releaseId()))
        .map(
            found ->
                new SyncStatus(
                    subject,
                    found.getT1().orElse(null),
                    found.getT2(),
                    (int)
                        found.getT3().stream()
                            .filter(c -> c.status() == Conflict.Status.OPEN)
                            .count()));
  }
}
