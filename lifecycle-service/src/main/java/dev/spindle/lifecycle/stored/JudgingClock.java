package dev.spindle.lifecycle.stored;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who says what time it is. In production the database does, for every instance alike, whatever
 * their own clocks show; tests put a clock of their own in its place.
 */
@FunctionalInterface
public interface JudgingClock {

  /** The time to judge by; {@code null} leaves it to the database. */
  @Nullable Instant override();
}
