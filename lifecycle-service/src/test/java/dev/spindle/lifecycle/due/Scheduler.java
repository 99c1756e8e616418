package dev.spindle.lifecycle.due;

import dev.spindle.lifecycle.LifecycleSettings;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;

/** One more scheduler, which looks only when told to, and reads three releases at a time. */
public final class Scheduler {

  static final int PAGE = 3;

  private static final LifecycleSettings SETTINGS =
      new LifecycleSettings(new LifecycleSettings.Due(true, Duration.ofHours(1), PAGE));

  private Scheduler() {}

  /** The real thing but for the clock. */
  public static DueReleases of(
      DatabaseClient db,
      JudgingClock clock,
      ReleaseLifecycle lifecycle,
      Tx tx,
      MeterRegistry meters) {
    return new DueReleases(new DueStore(db, clock), lifecycle, tx, new DueMeters(meters), SETTINGS);
  }
}
