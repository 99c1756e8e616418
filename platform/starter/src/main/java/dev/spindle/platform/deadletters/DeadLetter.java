package dev.spindle.platform.deadletters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be worked.
 *
 * @param tenantId {@code null} when the record did not say, or not legibly
 * @param key record key; empty when it had none
 * @param reason one sentence
 * @param failure class of the exception, or {@code waits-behind}
 * @param status what became of it
 * @param note why it was discarded
 */
public record DeadLetter(
    UUID id,
    @Nullable UUID tenantId,
    String topic,
    int partition,
    long offset,
    String key,
    @Nullable String eventId,
    String reason,
    String failure,
    Status status,
    @Nullable String note,
    Instant arrivedAt) {

  /** What became of a dead letter. */
  public enum Status {
    /** Its key waits behind it. */
    OPEN,
    /** It had its effect after all. */
    REDRIVEN,
    /** It was given up. */
    DISCARDED
  }
}
