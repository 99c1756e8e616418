package dev.spindle.lifecycle.verdicts;

import dev.spindle.lifecycle.LifecycleProblem;
import dev.spindle.lifecycle.commands.ReleaseCommand.Settle;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.problem.Problem;
import dev.spindle.platform.problem.ProblemException;
import dev.spindle.platform.tx.Tx;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Locks a release once the stores agree. A verdict that cannot lock (the release is not out, was
 * unlocked since, is locked already) is noted with the reason; the next run decides anew.
 */
@Service
public class StoreVerdicts {

  /** What may be wrong with a release, as against with us. */
  private static final Set<Problem> REFUSALS =
      Set.of(
          LifecycleProblem.RELEASE_NOT_FOUND,
          LifecycleProblem.TRANSITION_NOT_ALLOWED,
          LifecycleProblem.GUARDS_NOT_MET);

  private final VerdictStore store;
  private final ReleaseLifecycle lifecycle;
  private final Tx tx;

  StoreVerdicts(VerdictStore store, ReleaseLifecycle lifecycle, Tx tx) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.tx = tx;
  }

  /**
   * Takes a run in; one that is not newer than the last changes nothing.
   *
   * @param causeEventId {@code ce_id} of the event that told of it
   */
  public Mono<Void> consider(UUID releaseId, SyncRun run, String causeEventId) {
    return tx.write(
        store
            .note(releaseId, run)
            .filter(isNewer -> isNewer && run.verdict() == SyncRun.Verdict.SYNCED)
            .flatMap(_ -> lock(releaseId, run, causeEventId))
            .flatMap(outcome -> store.settle(releaseId, run, outcome)));
  }

  /** The last run heard of; empty when there was none. */
  public Mono<StoreVerdict> find(UUID releaseId) {
    return tx.read(store.find(releaseId));
  }

  private Mono<String> lock(UUID releaseId, SyncRun run, String causeEventId) {
    var reason = "The stores agree: sync run " + run.id();
    var request = Request.bySystem(new Settle(run.id(), run.endedAt()), reason, causeEventId);
    return lifecycle
        .handle(releaseId, request)
        .map(_ -> "Locked.")
        .onErrorResume(ProblemException.class, StoreVerdicts::noted);
  }

  private static Mono<String> noted(ProblemException refusal) {
    return REFUSALS.contains(refusal.problem())
        ? Mono.just("Not locked: " + refusal.getMessage())
        : Mono.error(refusal);
  }
}
