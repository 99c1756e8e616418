package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.work.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans runs: due work of the tenant's lane, with the cause noted beside it. */
@Component
class Planner {

  /** Kind of the due work; its id is the release id. */
  static final String KIND = "sync-run";

  private final SubjectStore subjects;
  private final DueWork work;
  private final Rhythm rhythm;
  private final Clock clock;

  Planner(SubjectStore subjects, DueWork work, Rhythm rhythm, Clock clock) {
    this.subjects = subjects;
    this.work = work;
    this.rhythm = rhythm;
    this.clock = clock;
  }

  /** Plans a run as soon as possible. The subject is locked by the caller. */
  Mono<Subject> planNow(Subject subject, Cause cause) {
    Instant now = clock.instant();
    return Scope.tenant()
        .flatMap(
            scope -> {
              Subject next = subject.planned(cause, scope.actor(), now);
              return subjects
                  .replace(next)
                  .then(work.plan(KIND, subject.releaseId(), scope.id().toString(), now))
                  .thenReturn(next);
            });
  }

  /** Plans the look that a run asked for, where the run was not due work itself. */
  Mono<Void> planLook(UUID releaseId, Instant at) {
    return Scope.tenant().flatMap(scope -> work.plan(KIND, releaseId, scope.id().toString(), at));
  }

  /** Plans nothing more. */
  Mono<Void> cancel(Subject subject) {
    return subjects
        .replace(subject.planned(Cause.SCHEDULED, "system", null))
        .then(work.cancel(KIND, subject.releaseId()));
  }

  /** When to look again after a run. */
  Instant nextLook(Instant now, int fruitless, List<Sighting> sightings) {
    return rhythm.next(now, fruitless, sightings);
  }
}
