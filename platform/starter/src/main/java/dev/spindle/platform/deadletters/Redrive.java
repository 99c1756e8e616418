package dev.spindle.platform.deadletters;

import dev.spindle.platform.events.EventWorker;
import dev.spindle.platform.ops.OpsAudit;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.tx.Tx;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Works dead letters again, or gives them up. A key's letters are driven in the order they came and
 * stop at the first that fails again.
 */
public final class Redrive {

  private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

  private final DeadLetters letters;
  private final EventWorker worker;
  private final OpsAudit audit;
  private final Tx tx;

  public Redrive(DeadLetters letters, EventWorker worker, OpsAudit audit, Tx tx) {
    this.letters = letters;
    this.worker = worker;
    this.audit = audit;
    this.tx = tx;
  }

  /**
   * What came of it.
   *
   * @param driven letters that had their effect now
   * @param stoppedAt the letter that failed again; {@code null} when none did
   */
  public record Outcome(int driven, @org.jspecify.annotations.Nullable String stoppedAt) {}

  /**
   * Drives the letter and all open ones of its key.
   *
   * @return fails with {@code not-found}
   */
  public Mono<Outcome> redrive(UUID id, String actor) {
    return letters
        .find(id)
        .switchIfEmpty(CommonProblem.NOT_FOUND.error("No dead letter " + id))
        .flatMap(letter -> drive(letter, actor))
        .flatMap(o -> note("redrive", id, o.driven() + " driven").thenReturn(o));
  }

  /**
   * Gives a letter up; the next ones of its key may go on.
   *
   * @return fails with {@code not-found}
   */
  public Mono<Void> discard(UUID id, String reason, String actor) {
    return letters
        .settle(id, DeadLetter.Status.DISCARDED, reason, actor)
        .filter(Boolean::booleanValue)
        .switchIfEmpty(CommonProblem.NOT_FOUND.error("No open dead letter " + id))
        .then(note("discard", id, reason))
        .then(refresh());
  }

  private Mono<Outcome> drive(DeadLetter first, String actor) {
    return letters
        .openOf(first.topic(), first.key())
        .collectList()
        .publishOn(Schedulers.boundedElastic())
        .map(open -> driveAll(open, actor))
        .flatMap(outcome -> refresh().thenReturn(outcome));
  }

  private Outcome driveAll(java.util.List<DeadLetter> open, String actor) {
    int driven = 0;
    for (var letter : open) {
      if (!drivesOn(letter, actor)) {
        return new Outcome(driven, letter.id().toString());
      }
      driven++;
    }
    return new Outcome(driven, null);
  }

  private boolean drivesOn(DeadLetter letter, String actor) {
    try {
      var record = letters.record(letter.id()).block();
      if (record != null) {
        worker.work(java.util.List.of(record));
      }
      letters.settle(letter.id(), DeadLetter.Status.REDRIVEN, null, actor).block();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Dead letter {} failed again: {}", letter.id(), e.toString());
      return false;
    }
  }

  private Mono<Void> refresh() {
    return Mono.fromRunnable(letters::refresh).subscribeOn(Schedulers.boundedElastic()).then();
  }

  private Mono<Void> note(String action, UUID id, String detail) {
    return tx.write(audit.note(action, "dead letter " + id, detail));
  }
}
