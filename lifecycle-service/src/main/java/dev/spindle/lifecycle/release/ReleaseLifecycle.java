package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.LifecycleProblem;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Versions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The use cases of a release: read, decide, write, tell. State, history and events commit together
 * or not at all.
 */
@Service
public class ReleaseLifecycle {

  /** Each lost race means that somebody else's command was accepted. */
  private static final int RACES = 10;

  private final ReleaseStore store;
  private final Outbox outbox;
  private final Function<Change, List<OutboxEvent>> events;
  private final Tx tx;
  private final TransitionMeters meters;

  ReleaseLifecycle(
      ReleaseStore store,
      Outbox outbox,
      Function<Change, List<OutboxEvent>> events,
      Tx tx,
      TransitionMeters meters) {
    this.store = store;
    this.outbox = outbox;
    this.events = events;
    this.tx = tx;
    this.meters = meters;
  }

  /** Starts releases as drafts; those that are known already stay as they are. */
  public Mono<Void> start(Collection<UUID> releaseIds) {
    return tx.write(store.add(releaseIds));
  }

  /** The catalogue deleted it. It stays deleted; its history stays too. */
  public Mono<Void> forget(UUID releaseId) {
    return tx.write(store.forget(releaseId));
  }

  /** Reads a release; fails with {@code release-not-found}. */
  public Mono<Seen> find(UUID releaseId) {
    return tx.read(found(releaseId));
  }

  /** Titles of the artist's other releases that are planned for the same day, a few at most. */
  public Mono<List<String>> neighbours(Release release, LocalDate day) {
    return tx.read(store.neighbours(release, day));
  }

  /**
   * Applies one request, and publishes what came of it.
   *
   * @return the release after it; fails with {@code release-not-found}, {@code stale-version},
   *     {@code precondition-required}, {@code transition-not-allowed}, {@code
   *     transition-not-yours}, {@code command-incomplete}, {@code guards-not-met} or {@code
   *     release-contended}
   */
  public Mono<Seen> handle(UUID releaseId, Request request) {
    return tx.write(
        Scope.current()
            .flatMap(scope -> Mono.defer(() -> attempt(releaseId, request, scope.actor())))
            .repeatWhenEmpty(lost -> lost.take(RACES))
            .switchIfEmpty(LifecycleProblem.RELEASE_CONTENDED.error("Read it and try again")));
  }

  /** Empty when somebody else wrote between reading and writing. */
  private Mono<Seen> attempt(UUID releaseId, Request request, String actor) {
    return found(releaseId)
        .doOnNext(seen -> requireVersion(seen.release(), request))
        .flatMap(seen -> decide(seen, request, actor));
  }

  private Mono<Seen> decide(Seen seen, Request request, String actor) {
    return switch (seen.release().decide(request, actor, seen.at())) {
      case Decision.Accepted(var next, var change) ->
          write(next, change)
              .doOnNext(_ -> meters.accepted(change.transition()))
              .map(_ -> new Seen(next, seen.startedAt(), seen.at()));
      case Decision.Refused refused -> {
        meters.refused(request.command().transition(seen.release().state()), refused.why());
        yield Mono.error(() -> Refusals.problem(refused));
      }
    };
  }

  private Mono<Boolean> write(Release next, Change change) {
    return outbox
        .rows(events.apply(change))
        .flatMap(rows -> store.move(next, change, rows))
        .filter(Boolean::booleanValue);
  }

  private Mono<Seen> found(UUID releaseId) {
    return store
        .find(releaseId)
        .switchIfEmpty(LifecycleProblem.RELEASE_NOT_FOUND.error("Release " + releaseId));
  }

  private static void requireVersion(Release release, Request request) {
    var expected = request.expectedVersion();
    if (expected != null && expected != release.version()) {
      throw Versions.stale(expected, release.version());
    }
  }
}
