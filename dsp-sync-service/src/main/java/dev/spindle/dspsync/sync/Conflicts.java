package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.dspsync.release.Snapshots;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows conflicts and takes decisions about them. */
@Service
public class Conflicts {

  private final ConflictStore conflicts;
  private final SubjectStore subjects;
  private final SightingStore sightings;
  private final Snapshots snapshots;
  private final RunBook book;
  private final Planner planner;
  private final Tx tx;
  private final Clock clock;

  Conflicts(
      SyncTables tables, Snapshots snapshots, RunBook book, Planner planner, Tx tx, Clock clock) {
    this.conflicts = tables.conflicts();
    this.subjects = tables.subjects();
    this.sightings = tables.sightings();
    this.snapshots = snapshots;
    this.book = book;
    this.planner = planner;
    this.tx = tx;
    this.clock = clock;
  }

  /**
   * A page of a release's conflicts, oldest first.
   *
   * @param status only these; all when absent
   */
  public Mono<Page<Conflict>> list(
      UUID releaseId, Conflict.@Nullable Status status, PageRequest page) {
    return tx.read(
        snapshots
            .find(releaseId)
            .switchIfEmpty(DspSyncProblem.RELEASE_NOT_FOUND.error("Release " + releaseId))
            .then(conflicts.page(releaseId, status, page))
            .map(read -> Page.of(read, page, c -> List.of(c.id().toString()))));
  }

  /**
   * Decides about a conflict, and concludes anew from what the stores last said. A repeat of the
   * same decision changes nothing. Fails with {@code conflict-not-found}, {@code
   * conflict-not-open}, {@code invalid-resolution}.
   *
   * @param value the value that is right, with MERGE only
   */
  public Mono<Conflict> resolve(
      UUID releaseId, UUID conflictId, Resolution resolution, @Nullable String value) {
    return tx.write(
        conflicts
            .find(releaseId, conflictId) // before the lock, which makes a row for any release
            .switchIfEmpty(DspSyncProblem.CONFLICT_NOT_FOUND.error("Conflict " + conflictId))
            .then(subjects.lock(releaseId))
            .zipWhen(_ -> conflicts.find(releaseId, conflictId))
            .flatMap(both -> resolve(both.getT1(), both.getT2(), resolution, value)));
  }

  private Mono<Conflict> resolve(
      Subject subject, Conflict conflict, Resolution resolution, @Nullable String value) {
    if (conflict.status() != Conflict.Status.OPEN) {
      return repeated(conflict, resolution, value);
    }
    ResolutionPolicy.check(conflict.difference(), resolution, value)
        .ifPresent(
            violation -> {
              throw DspSyncProblem.INVALID_RESOLUTION.because(
                  violation.reason(), List.of(violation));
            });
    String right = ResolutionPolicy.value(conflict.difference(), resolution, value);
    return Scope.tenant()
        .map(
            scope ->
                conflict.settled(
                    new Conflict.Settlement(resolution, right, scope.actor(), clock.instant())))
        .flatMap(settled -> conflicts.settle(settled).then(conclude(subject)).thenReturn(settled));
  }

  private static Mono<Conflict> repeated(
      Conflict conflict, Resolution resolution, @Nullable String value) {
    Conflict.Settlement settlement = conflict.settlement();
    boolean same =
        settlement != null
            && settlement.resolution() == resolution
            && Objects.equals(
                settlement.value(),
                ResolutionPolicy.value(conflict.difference(), resolution, value));
    return same
        ? Mono.just(conflict)
        : DspSyncProblem.CONFLICT_NOT_OPEN.error(
            "It is " + conflict.status().name().toLowerCase(Locale.ROOT));
  }

  private Mono<Void> conclude(Subject subject) {
    UUID id = subject.releaseId();
    Instant now = clock.instant();
    return Mono.zip(snapshots.find(id), sightings.list(id), Scope.tenant())
        .flatMap(
            known -> {
              List<Sighting> seen = known.getT2().stream().map(SightingAt::sighting).toList();
              return book.end(
                  new RunBook.Ending(
                      subject, known.getT1(), seen, Cause.RESOLVED, known.getT3().actor(), now));
            })
        .flatMap(look -> planner.planLook(id, look));
  }
}
