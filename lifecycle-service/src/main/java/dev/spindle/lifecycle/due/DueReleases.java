package dev.spindle.lifecycle.due;

import dev.spindle.lifecycle.LifecycleProblem;
import dev.spindle.lifecycle.LifecycleSettings;
import dev.spindle.lifecycle.commands.ReleaseCommand.Move;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Problem;
import dev.spindle.platform.problem.ProblemException;
import dev.spindle.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Releases what is due. There is no lease and no leader: the version that was found due is named in
 * the write, and the database looks at the clock once more there. So of many schedulers one wins,
 * and one that was paused for an hour writes nothing.
 */
@Service
public class DueReleases {

  private static final Logger LOG = LoggerFactory.getLogger(DueReleases.class);

  /** Another scheduler, or a person, was faster; nothing is wrong. */
  private static final Set<Problem> TAKEN =
      Set.of(
          CommonProblem.STALE_VERSION,
          LifecycleProblem.RELEASE_NOT_FOUND,
          LifecycleProblem.TRANSITION_NOT_ALLOWED,
          LifecycleProblem.GUARDS_NOT_MET,
          LifecycleProblem.RELEASE_CONTENDED);

  /** Told of once each: the next look, half a second later, would tell the same. */
  private final Set<DueRelease> failing = ConcurrentHashMap.newKeySet();

  private final DueStore store;
  private final ReleaseLifecycle lifecycle;
  private final Tx tx;
  private final DueMeters meters;
  private final int page;

  DueReleases(
      DueStore store,
      ReleaseLifecycle lifecycle,
      Tx tx,
      DueMeters meters,
      LifecycleSettings settings) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.tx = tx;
    this.meters = meters;
    this.page = settings.due().page();
  }

  /**
   * Releases everything that is due now, the longest due first. One that fails is left for the next
   * look and holds up no other.
   *
   * @return how many this call released
   */
  public Mono<Integer> releaseAll() {
    return page(null)
        .expand(seen -> seen.size() < page ? Mono.empty() : page(seen.getLast()))
        .concatMap(seen -> Flux.fromIterable(seen).concatMap(this::release))
        .reduce(0, Integer::sum);
  }

  /** How long until another release is due; empty when none is planned. */
  public Mono<Duration> untilNext() {
    return tx.asSystem(store.untilNext());
  }

  private Mono<List<DueRelease>> page(@Nullable DueRelease after) {
    return tx.asSystem(store.due(after, page));
  }

  /** Releases one that was found due: 1, or 0 when somebody was faster or it failed. */
  Mono<Integer> release(DueRelease due) {
    var request =
        Request.bySystem(new Move(Transition.RELEASE), "The planned moment has come", null)
            .expecting(due.version());
    return tx.asTenant(due.tenantId(), "system", lifecycle.handle(due.releaseId(), request))
        .doOnNext(released -> released(due, released.at()))
        .map(_ -> 1)
        .onErrorResume(failure -> notReleased(due, failure));
  }

  private void released(DueRelease due, Instant at) {
    failing.remove(due);
    meters.released(due.dueAt(), at);
  }

  private Mono<Integer> notReleased(DueRelease due, Throwable failure) {
    if (!(failure instanceof ProblemException refusal && TAKEN.contains(refusal.problem()))) {
      meters.failed();
      if (failing.add(due)) {
        LOG.error("Release {} is due since {} and failed", due.releaseId(), due.dueAt(), failure);
      }
    }
    return Mono.just(0);
  }
}
