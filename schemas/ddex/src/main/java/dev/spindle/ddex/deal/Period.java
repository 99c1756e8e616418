package dev.spindle.ddex.deal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a deal holds.
 *
 * @param start or null, which only ERN 3 can say
 * @param end last day included, or null for open
 */
public record Period(@Nullable Moment start, @Nullable Moment end) {

  /** Start and end are written alike, both as days or both as date-times. */
  public Period {
    if (start != null && end != null && isDay(start) != isDay(end)) {
      throw new IllegalArgumentException("start and end must both be dates or both date-times");
    }
    if (start != null && end != null && end.local().isBefore(start.local())) {
      throw new IllegalArgumentException("the end %s is before the start".formatted(end.text()));
    }
  }

  /** Open ended. */
  public static Period from(Moment start) {
    return new Period(start, null);
  }

  /** Whether days are meant. */
  public boolean inDays() {
    Moment known = start == null ? end : start;
    return known == null || isDay(known);
  }

  /** Whether it has ended for someone whose clock is in {@code zone}. */
  public boolean isOver(OffsetDateTime now, ZoneOffset zone) {
    Moment last = end instanceof Moment.Day(var date) ? Moment.day(date.plusDays(1)) : end;
    return last != null && !last.isAfter(now, zone);
  }

  private static boolean isDay(Moment moment) {
    return moment instanceof Moment.Day;
  }
}
