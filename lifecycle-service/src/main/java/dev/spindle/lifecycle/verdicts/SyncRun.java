package dev.spindle.lifecycle.verdicts;

import java.time.Instant;
import java.util.UUID;

/**
 * A sync run that ended.
 *
 * @param version sequence of the run for its release, strictly rising
 * @param endedAt UTC
 */
public record SyncRun(UUID id, long version, Verdict verdict, Instant endedAt) {

  /** What it came to. */
  public enum Verdict {
    /** The stores agree with us. */
    SYNCED,
    /** A field differs and nobody has decided. */
    CONFLICTS,
    /** No store shows the release yet. */
    NOT_FOUND
  }
}
