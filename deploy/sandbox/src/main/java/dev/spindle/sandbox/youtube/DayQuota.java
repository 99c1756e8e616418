package dev.spindle.sandbox.youtube;

import dev.spindle.sandbox.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** 10,000 units a day, renewed at midnight Pacific time. */
@Component
class DayQuota {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final int UNITS = 10_000;

  private record Spent(LocalDate day, int units) {}

  private final Map<String, Spent> byStore = new ConcurrentHashMap<>();
  private final Clock clock;

  DayQuota(Clock clock) {
    this.clock = clock;
  }

  /** Spends one unit; false when the day's are used up. */
  boolean spend(Store store) {
    LocalDate today = LocalDate.now(clock.withZone(PACIFIC));
    Spent spent =
        byStore.merge(
            store.name(),
            new Spent(today, 1),
            (old, one) ->
                old.day().equals(today)
                    ? new Spent(today, Math.min(old.units() + 1, UNITS + 1))
                    : one);
    return spent.units() <= UNITS;
  }
}
