package dev.spindle.imports.job;

import dev.spindle.imports.ImportProblem;
import dev.spindle.imports.ImportSettings;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Turns imports into releases: asks the catalogue by event, and waits for its answer by event. */
@Service
public class Applying {

  /** Kind of due work: the catalogue should have answered by now. */
  static final String ANSWER_DUE = "import-answer";

  private final Tx tx;
  private final ImportStore store;
  private final HistoryStore history;
  private final KnownReleaseStore releases;
  private final Outbox outbox;
  private final Function<ImportApplied, OutboxEvent> contract;
  private final DueWork work;
  private final Clock clock;
  private final ImportSettings settings;

  Applying(
      Tx tx,
      ImportStore store,
      HistoryStore history,
      KnownReleaseStore releases,
      Outbox outbox,
      Function<ImportApplied, OutboxEvent> contract,
      DueWork work,
      Clock clock,
      ImportSettings settings) {
    this.tx = tx;
    this.store = store;
    this.history = history;
    this.releases = releases;
    this.outbox = outbox;
    this.contract = contract;
    this.work = work;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Applies an import: publishes {@code import.mapped}. Safe to repeat; a repeat publishes nothing.
   *
   * @param releaseId the release to fill; needed for MERGE, for CREATE absent or the import's own
   * @return fails with {@code import-not-found}, {@code release-not-found}, {@code
   *     import-not-applicable} or {@code invalid-input}
   */
  public Mono<ImportJob> apply(UUID importId, ImportMode mode, @Nullable UUID releaseId) {
    return tx.write(
        store
            .lock(importId)
            .switchIfEmpty(ImportProblem.IMPORT_NOT_FOUND.error("Import " + importId))
            .flatMap(
                job ->
                    command(job, mode, releaseId)
                        .flatMap(command -> carryOut(job, command, null))));
  }

  /**
   * The catalogue told of a release: what waited for that is complete, or refused. Older news
   * changes nothing. Runs inside the event's transaction.
   */
  public Mono<Void> releaseChanged(CatalogWord word, String eventId) {
    return releases
        .follow(word)
        .thenMany(store.lockWaitingFor(word.releaseId()))
        .concatMap(
            job ->
                Mono.justOrEmpty(word.about(job))
                    .flatMap(command -> carryOut(job, command, eventId)))
        .then();
  }

  /**
   * The catalogue deleted a release; nothing can be merged into it any more. Runs inside the
   * event's transaction.
   */
  public Mono<Void> releaseDeleted(UUID releaseId, String eventId) {
    var gone = new ImportCommand.GiveUp("The release was deleted meanwhile");
    return releases
        .forget(releaseId)
        .thenMany(store.lockWaitingFor(releaseId))
        .concatMap(job -> carryOut(job, gone, eventId))
        .then();
  }

  /** The catalogue has not answered in time. Must run inside a write of the import's tenant. */
  Mono<ImportJob> giveUp(UUID importId) {
    return store
        .lock(importId)
        .flatMap(job -> carryOut(job, new ImportCommand.GiveUp(silence()), null));
  }

  private String silence() {
    return "The catalogue did not answer within %s: applying again is safe"
        .formatted(settings.answerWithin());
  }

  private Mono<ImportCommand> command(ImportJob job, ImportMode mode, @Nullable UUID releaseId) {
    return switch (mode) {
      case CREATE ->
          releaseId == null || releaseId.equals(job.ownReleaseId())
              ? Mono.just(new ImportCommand.Apply(mode, job.ownReleaseId()))
              : wrongRelease("names a release of its own", "Leave it out, or use mode MERGE.");
      case MERGE ->
          releaseId == null
              ? wrongRelease("is missing", "Name the release to fill, or use mode CREATE.")
              : releases
                  .version(releaseId)
                  .<ImportCommand>map(_ -> new ImportCommand.Apply(mode, releaseId))
                  .switchIfEmpty(ImportProblem.RELEASE_NOT_FOUND.error("Release " + releaseId));
    };
  }

  private static <T> Mono<T> wrongRelease(String reason, String fix) {
    var violation = new Violation("releaseId", "release-id", reason, fix);
    return CommonProblem.INVALID_INPUT.error(
        "The release id does not fit the mode", List.of(violation));
  }

  private Mono<ImportJob> carryOut(ImportJob job, ImportCommand command, @Nullable String eventId) {
    return switch (job.decide(command, clock.instant())) {
      case Decision.Accepted(var next, var what) ->
          store
              .replace(next)
              .then(history.note(next, what, eventId))
              .then(follows(next))
              .thenReturn(next);
      case Decision.Repeated(var same) -> Mono.just(same);
      case Decision.Refused(var detail) -> ImportProblem.IMPORT_NOT_APPLICABLE.error(detail);
    };
  }

  /** What a move brings with it: the event and the deadline, or the end of the deadline. */
  private Mono<Void> follows(ImportJob next) {
    if (next.state() != ImportState.PROCESSING) {
      return work.cancel(ANSWER_DUE, next.id());
    }
    return outbox
        .append(contract.apply(applied(next)))
        .then(work.plan(ANSWER_DUE, next.id(), next.changedAt().plus(settings.answerWithin())));
  }

  private static ImportApplied applied(ImportJob job) {
    return new ImportApplied(
        job.id(),
        job.releaseId(),
        Objects.requireNonNull(job.mode()),
        Objects.requireNonNull(job.preview()),
        job.changedAt());
  }
}
