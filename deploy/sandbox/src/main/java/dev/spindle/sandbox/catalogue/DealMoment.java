package dev.spindle.sandbox.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date or time in a deal. Without an offset it is meant locally in every territory. Source: DDEX
 * knowledge base, "Start dates, end dates, start datetimes and end datetimes".
 *
 * @param local clock time; used when {@code fixed} is absent
 * @param fixed one instant for the whole world
 */
public record DealMoment(LocalDateTime local, @Nullable Instant fixed) {

  /**
   * Reads a start: a date means its first moment.
   *
   * @param text ISO 8601 date, or date and time with or without offset
   * @throws DateTimeParseException when it is none of these
   */
  public static DealMoment start(String text) {
    return text.length() == 10
        ? new DealMoment(LocalDate.parse(text).atStartOfDay(), null)
        : time(text);
  }

  /** Reads an end: a date includes that whole day. Otherwise as {@link #start}. */
  public static DealMoment end(String text) {
    return text.length() == 10
        ? new DealMoment(LocalDate.parse(text).plusDays(1).atStartOfDay(), null)
        : time(text);
  }

  /** The instant this is in a territory, ISO 3166-1 alpha-2. */
  public Instant in(String territory) {
    return fixed != null ? fixed : local.atZone(TerritoryZones.zoneOf(territory)).toInstant();
  }

  private static DealMoment time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return new DealMoment(time.toLocalDateTime(), time.toInstant());
    } catch (DateTimeParseException _) {
      return new DealMoment(LocalDateTime.parse(text), null);
    }
  }
}
