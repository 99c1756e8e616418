package dev.spindle.imports.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue tells of a release.
 *
 * @param version the catalogue's
 * @param answer to an import that was to fill it; null for other news
 */
public record CatalogWord(
    UUID releaseId, long version, String title, Instant at, @Nullable Answer answer) {

  /**
   * An answer.
   *
   * @param outcome null when the catalogue refused
   * @param detail one sentence for a person
   */
  public record Answer(UUID importId, @Nullable ImportOutcome outcome, @Nullable String detail) {}

  /**
   * What it means for an import into that release. A release of its own has only to exist; one that
   * was to be filled may have changed for any reason, so only an answer counts.
   *
   * @return empty when it says nothing about the import
   */
  Optional<ImportCommand> about(ImportJob job) {
    if (job.mode() == ImportMode.CREATE) {
      return Optional.of(new ImportCommand.Confirm(ImportOutcome.CREATED));
    }
    return Optional.ofNullable(answer)
        .filter(meant -> meant.importId().equals(job.id()))
        .map(CatalogWord::command);
  }

  private static ImportCommand command(Answer answer) {
    return answer.outcome() == null
        ? new ImportCommand.GiveUp("The catalogue refused it. " + answer.detail())
        : new ImportCommand.Confirm(answer.outcome());
  }
}
