package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import java.util.UUID;

/** What is asked of an import. */
public sealed interface ImportCommand {

  /**
   * A person wants the release.
   *
   * @param releaseId the one to fill for MERGE; the import's own for CREATE
   * @param knownVersion version of that release when this was decided, 0 when there is none yet
   */
  record Apply(ImportMode mode, UUID releaseId, long knownVersion) implements ImportCommand {}

  /**
   * The catalogue told of the release.
   *
   * @param releaseVersion the catalogue's
   */
  record Confirm(long releaseVersion) implements ImportCommand {}

  /**
   * The catalogue stayed silent.
   *
   * @param reason for a person
   */
  record GiveUp(String reason) implements ImportCommand {}

  /**
   * The same document came again and is understood now, for example after a schema was extended.
   */
  record Reread(Preview preview) implements ImportCommand {}
}
