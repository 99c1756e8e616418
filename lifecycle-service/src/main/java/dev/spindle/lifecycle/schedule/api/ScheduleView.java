package dev.spindle.lifecycle.schedule.api;

import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.TimePolicy;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A plan as shown.
 *
 * @param firstInstant first instant at which the release is out anywhere, UTC
 * @param lastInstant instant from which it is out everywhere, UTC
 */
public record ScheduleView(
    LocalDateTime localDateTime,
    String zone,
    TimePolicy policy,
    Instant firstInstant,
    Instant lastInstant) {

  /** Shows a plan; {@code null} where there is none. */
  public static @Nullable ScheduleView of(@Nullable ReleaseSchedule plan) {
    return plan == null
        ? null
        : new ScheduleView(
            plan.localDateTime(),
            plan.zone().getId(),
            plan.policy(),
            plan.firstInstant(),
            plan.lastInstant());
  }
}
