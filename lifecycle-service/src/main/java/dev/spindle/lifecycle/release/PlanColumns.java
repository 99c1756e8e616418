package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.TimePolicy;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A plan as three columns that are set together or not at all. */
public final class PlanColumns {

  private PlanColumns() {}

  /** Reads them. */
  public static @Nullable ReleaseSchedule plan(
      @Nullable LocalDateTime time, @Nullable String zone, @Nullable String policy) {
    return time == null || zone == null || policy == null
        ? null
        : new ReleaseSchedule(time, ZoneId.of(zone), TimePolicy.valueOf(policy));
  }
}
