package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import dev.spindle.imports.sessionstudio.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document on its way to a release.
 *
 * @param ownReleaseId the release it becomes when created; UUIDv7, named once and for all
 * @param releaseId the release it goes into: its own, or another once merged
 * @param version from 1, one more for every move; the entity tag
 * @param sourceFormat for example session-studio-v1
 * @param mode how it was applied; absent before
 * @param digest SHA-256 of the document, 64 lower-case hex digits; one import a tenant and digest
 * @param size of the document, bytes
 * @param preview what it was understood as; absent when it broke its schema
 * @param violations what is wrong with the document; empty when it was understood
 * @param outcome what it came to; present exactly when completed
 * @param error why it failed, for a person
 * @param createdBy user id, or the partner that sent it
 */
public record ImportJob(
    UUID id,
    UUID ownReleaseId,
    UUID releaseId,
    ImportState state,
    long version,
    String sourceFormat,
    @Nullable ImportMode mode,
    String digest,
    int size,
    @Nullable Preview preview,
    List<Violation> violations,
    @Nullable ImportOutcome outcome,
    @Nullable String error,
    String createdBy,
    Instant createdAt,
    Instant changedAt) {

  /** Applies one command; never throws for one that comes at the wrong time. */
  Decision decide(ImportCommand command, Instant now) {
    if (isRepeat(command)) {
      return new Decision.Repeated(this);
    }
    if (command instanceof ImportCommand.Apply && preview == null) {
      return new Decision.Refused("The document was not understood; there is nothing to apply");
    }
    return ImportTransitions.next(state, command)
        .<Decision>map(to -> accept(to, command, now))
        .orElseGet(() -> new Decision.Refused("An import that is " + state + " cannot do this"));
  }

  private boolean isRepeat(ImportCommand command) {
    return switch (command) {
      case ImportCommand.Apply apply ->
          (state == ImportState.PROCESSING || state == ImportState.COMPLETED)
              && apply.mode() == mode
              && apply.releaseId().equals(releaseId);
      case ImportCommand.Confirm _ -> state == ImportState.COMPLETED || mode == null;
      case ImportCommand.GiveUp _ -> state != ImportState.PROCESSING;
      case ImportCommand.Reread _ -> state != ImportState.FAILED || preview != null;
    };
  }

  private Decision accept(ImportState to, ImportCommand command, Instant now) {
    return switch (command) {
      case ImportCommand.Apply(var how, var release) ->
          new Decision.Accepted(moved(to, how, release, null, null, now), "applied");
      case ImportCommand.Confirm(var came) ->
          new Decision.Accepted(moved(to, mode, releaseId, came, null, now), word(came));
      case ImportCommand.GiveUp(var reason) ->
          new Decision.Accepted(moved(to, mode, releaseId, null, reason, now), "given-up");
      case ImportCommand.Reread(var understood) ->
          new Decision.Accepted(reread(to, understood, now), "read-again");
    };
  }

  private static String word(ImportOutcome outcome) {
    return switch (outcome) {
      case CREATED, FILLED -> "confirmed";
      case NOTHING_TO_FILL -> "nothing-to-fill";
    };
  }

  private ImportJob moved(
      ImportState to,
      @Nullable ImportMode how,
      UUID release,
      @Nullable ImportOutcome came,
      @Nullable String why,
      Instant now) {
    return new ImportJob(
        id,
        ownReleaseId,
        release,
        to,
        version + 1,
        sourceFormat,
        how,
        digest,
        size,
        preview,
        violations,
        came,
        why,
        createdBy,
        createdAt,
        now);
  }

  private ImportJob reread(ImportState to, Preview understood, Instant now) {
    return new ImportJob(
        id,
        ownReleaseId,
        ownReleaseId,
        to,
        version + 1,
        understood.sourceFormat(),
        null,
        digest,
        size,
        understood,
        List.of(),
        null,
        null,
        createdBy,
        createdAt,
        now);
  }
}
