package dev.spindle.delivery.target;

import java.time.Instant;
import java.util.UUID;

/**
 * A place to send releases to.
 *
 * @param version counts the changes, from 1; the ETag
 * @param credentialKind {@code password} or {@code private-key}; the secret itself is never here
 */
public record Target(
    UUID id,
    long version,
    TargetSpec spec,
    String credentialKind,
    Instant createdAt,
    Instant changedAt) {

  /** For people. */
  public String name() {
    return spec.name();
  }
}
