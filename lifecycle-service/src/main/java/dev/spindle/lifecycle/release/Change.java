package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Transition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted command: what is written to the history and told to the other services.
 *
 * @param version of the release after it, from 1
 * @param catalogVersion version of the facts the guards looked at
 */
public record Change(
    UUID releaseId,
    long version,
    Transition transition,
    Standing before,
    Standing after,
    long catalogVersion,
    Attribution by) {

  /**
   * Who, when, why, because of what.
   *
   * @param actor user id, or {@code system}
   * @param reason in a person's words, or the system's; always there for an unlock
   * @param causeEventId {@code ce_id} of the event that led to it, where one did
   * @param at by the database's clock, never before the change before it
   */
  public record Attribution(
      String actor, @Nullable String reason, @Nullable String causeEventId, Instant at) {}
}
