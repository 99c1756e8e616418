package dev.spindle.lifecycle.stored;

import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.TimePolicy;
import dev.spindle.platform.database.Row;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A plan as three columns that are set together or not at all. */
public final class PlanColumns {

  private PlanColumns() {}

  /** Reads {@code plan_time}, {@code plan_zone} and {@code plan_policy}. */
  public static @Nullable ReleaseSchedule read(Row row) {
    var time = row.maybe("plan_time", LocalDateTime.class);
    return time == null
        ? null
        : new ReleaseSchedule(
            time, ZoneId.of(row.text("plan_zone")), TimePolicy.valueOf(row.text("plan_policy")));
  }
}
