package dev.spindle.video.metrics.youtube;

import java.time.Instant;
import java.time.ZoneId;

/** YouTube's day: quota returns at midnight Pacific time, daylight saving included. */
final class QuotaDay {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private QuotaDay() {}

  /** The next midnight Pacific after a moment. */
  static Instant end(Instant now) {
    return now.atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC).toInstant();
  }
}
