package dev.spindle.catalog.editing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import that was to complete a release.
 *
 * @param detail one sentence for a person; null when the outcome says it all
 */
public record ImportAnswer(UUID importId, Outcome outcome, @Nullable String detail) {

  /** Ways it can end. */
  public enum Outcome {
    /** Something that was empty is filled. */
    FILLED,
    /** Nothing that the import says was missing. */
    NOTHING_TO_FILL,
    /** The release is locked and stays as it is. */
    REFUSED
  }
}
