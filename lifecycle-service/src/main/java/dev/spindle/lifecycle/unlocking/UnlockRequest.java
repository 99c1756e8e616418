package dev.spindle.lifecycle.unlocking;

import dev.spindle.lifecycle.locks.LockLevel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a release to be opened.
 *
 * @param level how far it is to be opened
 * @param reason in the asker's words
 * @param decision why it was decided so, in the administrator's words
 */
public record UnlockRequest(
    UUID id,
    UUID releaseId,
    LockLevel level,
    String reason,
    Status status,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision) {

  /** What became of it. */
  public enum Status {
    /** Waits for an administrator. */
    PENDING,
    /** The release was opened. */
    APPROVED,
    /** The release stays as it is. */
    REJECTED
  }
}
