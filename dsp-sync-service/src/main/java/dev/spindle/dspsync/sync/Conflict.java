package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Decision;
import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Difference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a person has to decide about, or has.
 *
 * @param id UUIDv7, so that ids sort by time
 * @param releaseId release id
 * @param difference both values
 * @param status whether it waits
 * @param settlement what the person decided; present exactly when RESOLVED
 * @param foundAt when a run first saw it
 */
public record Conflict(
    UUID id,
    UUID releaseId,
    Difference difference,
    Status status,
    @Nullable Settlement settlement,
    Instant foundAt) {

  /** Whether a conflict waits. */
  public enum Status {
    /** Nobody has decided. */
    OPEN,
    /** Somebody has; it settles the same difference in later runs. */
    RESOLVED,
    /** The store or the catalogue changed its value before anybody decided. */
    GONE
  }

  /**
   * What a person decided.
   *
   * @param resolution which way
   * @param value the value that is right now, as text; absent when the field is to be empty
   * @param by user id
   * @param at when
   */
  public record Settlement(Resolution resolution, @Nullable String value, String by, Instant at) {}

  /** A new one. */
  static Conflict found(UUID id, UUID releaseId, Difference difference, Instant at) {
    return new Conflict(id, releaseId, difference, Status.OPEN, null, at);
  }

  /** The same, no longer there. */
  Conflict gone() {
    return new Conflict(id, releaseId, difference, Status.GONE, null, foundAt);
  }

  /** The same, decided. */
  Conflict settled(Settlement by) {
    return new Conflict(id, releaseId, difference, Status.RESOLVED, by, foundAt);
  }

  /** The decision, for later runs; empty unless somebody has decided. */
  Optional<Decision> decision() {
    return settlement == null
        ? Optional.empty()
        : Optional.of(new Decision(difference, settlement.resolution(), settlement.value()));
  }
}
