package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import java.util.UUID;

/** What is asked of an import. */
public sealed interface ImportCommand {

  /**
   * A person wants the release.
   *
   * @param releaseId the one to fill for MERGE; the import's own for CREATE
   */
  record Apply(ImportMode mode, UUID releaseId) implements ImportCommand {}

  /** The catalogue told of the release. */
  record Confirm(ImportOutcome outcome) implements ImportCommand {}

  /**
   * The catalogue stayed silent, or refused.
   *
   * @param reason for a person
   */
  record GiveUp(String reason) implements ImportCommand {}

  /**
   * The same document came again and is understood now, for example after a schema was extended.
   */
  record Reread(Preview preview) implements ImportCommand {}
}
