package dev.spindle.lifecycle.unlocking;

import dev.spindle.lifecycle.LifecycleProblem;
import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand.Unlock;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.unlocking.UnlockRequest.Status;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asking for a release to be opened, and the decision. Approval and unlock commit together. */
@Service
public class UnlockRequests {

  private final UnlockRequestStore store;
  private final ReleaseLifecycle lifecycle;
  private final Tx tx;

  UnlockRequests(UnlockRequestStore store, ReleaseLifecycle lifecycle, Tx tx) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.tx = tx;
  }

  /**
   * What is asked for.
   *
   * @param id made by the asker, so that a repeat is safe
   */
  public record Ask(UUID id, LockLevel level, String reason) {}

  /**
   * Asks. A repeat with the same id answers with the request as it stands.
   *
   * @return fails with {@code release-not-found}, {@code unlock-request-pending}, or {@code
   *     guards-not-met} when there is nothing to open
   */
  public Mono<UnlockRequest> ask(UUID releaseId, Ask ask) {
    return tx.write(
        store
            .find(ask.id(), releaseId)
            .switchIfEmpty(
                Mono.defer(() -> lifecycle.find(releaseId))
                    .doOnNext(seen -> requireOpenable(seen, ask))
                    .then(store.add(ask.id(), releaseId, ask.level(), ask.reason()))
                    .switchIfEmpty(
                        LifecycleProblem.UNLOCK_REQUEST_PENDING.error("Release " + releaseId))));
  }

  /**
   * Opens the release, as asked for.
   *
   * @param decision in the administrator's words; may be left out
   * @return fails as {@link ReleaseLifecycle#handle}, and with {@code unlock-request-not-found} or
   *     {@code unlock-request-decided}
   */
  public Mono<UnlockRequest> approve(
      UUID releaseId, UUID id, Set<Performer> performers, @Nullable String decision) {
    return tx.write(
        decided(releaseId, id, Status.APPROVED, decision)
            .flatMap(
                request ->
                    lifecycle.handle(releaseId, unlock(request, performers)).thenReturn(request)));
  }

  /** Leaves the release as it is; the decision is required. */
  public Mono<UnlockRequest> reject(
      UUID releaseId, UUID id, Set<Performer> performers, @Nullable String decision) {
    if (!performers.contains(Performer.ADMIN)) {
      return LifecycleProblem.TRANSITION_NOT_YOURS.error("Only administrators decide.");
    }
    if (decision == null || decision.isBlank()) {
      return LifecycleProblem.COMMAND_INCOMPLETE.error("A rejection needs a reason.");
    }
    return tx.write(decided(releaseId, id, Status.REJECTED, decision));
  }

  /** Requests of one release, newest first; fails with {@code release-not-found}. */
  public Mono<Page<UnlockRequest>> list(UUID releaseId, PageRequest page) {
    return tx.read(
        lifecycle
            .find(releaseId)
            .then(Mono.fromSupplier(() -> page.beforeId(0)))
            .flatMap(before -> store.list(releaseId, before, page.fetch()))
            .map(read -> Page.of(read, page, request -> List.of(request.id().toString()))));
  }

  private Mono<UnlockRequest> decided(
      UUID releaseId, UUID id, Status status, @Nullable String decision) {
    return store
        .decide(id, releaseId, status, decision)
        .switchIfEmpty(
            store
                .find(id, releaseId)
                .flatMap(
                    request ->
                        LifecycleProblem.UNLOCK_REQUEST_DECIDED.<UnlockRequest>error(
                            "It is " + request.status()))
                .switchIfEmpty(LifecycleProblem.UNLOCK_REQUEST_NOT_FOUND.error("Request " + id)));
  }

  private static Request unlock(UnlockRequest request, Set<Performer> performers) {
    var decision = request.decision() == null ? "" : " Approved: " + request.decision();
    var reason = "%s asked: %s%s".formatted(request.requestedBy(), request.reason(), decision);
    return Request.byPerson(new Unlock(request.level()), performers, reason, null);
  }

  private static void requireOpenable(Seen seen, Ask ask) {
    var asIfAdmin =
        Request.byPerson(new Unlock(ask.level()), Set.of(Performer.ADMIN), ask.reason(), null);
    var objections = seen.release().objections(asIfAdmin, seen.at());
    if (!objections.isEmpty()) {
      throw LifecycleProblem.GUARDS_NOT_MET.because("There is nothing to open", objections);
    }
  }
}
