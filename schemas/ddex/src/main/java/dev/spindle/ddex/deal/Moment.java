package dev.spindle.ddex.deal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A point in time as DDEX means it. A date is midnight in each territory, a date-time without zone
 * is that local time in each territory, one with a zone is one instant for the world. The three are
 * never turned into each other.
 */
public sealed interface Moment {

  /** A day; its local midnight. As an end it includes the whole day. */
  record Day(LocalDate date) implements Moment {
    @Override
    public String text() {
      return date.toString();
    }

    @Override
    public LocalDateTime local() {
      return date.atStartOfDay();
    }
  }

  /** A local time in each territory. */
  record Local(LocalDateTime dateTime) implements Moment {
    @Override
    public String text() {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
    }

    @Override
    public LocalDateTime local() {
      return dateTime;
    }
  }

  /** One instant for the whole world. */
  record Instant(OffsetDateTime dateTime) implements Moment {
    @Override
    public String text() {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime);
    }

    @Override
    public LocalDateTime local() {
      return dateTime.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
  }

  /** As the message writes it. */
  String text();

  /** The wall clock it names, of an instant in UTC; for comparing within a message. */
  LocalDateTime local();

  /**
   * Whether it is already past for someone whose clock shows {@code now}; kinder by a day for local
   * times.
   */
  default boolean isAfter(OffsetDateTime now, ZoneOffset zone) {
    return this instanceof Instant(var at)
        ? at.isAfter(now)
        : local().isAfter(now.withOffsetSameInstant(zone).toLocalDateTime());
  }

  /** A day. */
  static Moment day(LocalDate date) {
    return new Day(date);
  }

  /**
   * Reads all three forms, also years and months alone, as their first day.
   *
   * @throws IllegalArgumentException or DateTimeException when it is none of them
   */
  static Moment parse(String text) {
    if (text.indexOf('T') < 0) {
      if (!text.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
        throw new IllegalArgumentException("\"%s\" is no date".formatted(text));
      }
      return new Day(LocalDate.parse(text + "-01-01".substring(text.length() - 4)));
    }
    LocalTime.parse(text.substring(text.indexOf('T') + 1).replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", ""));
    return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        ? new Instant(OffsetDateTime.parse(text))
        : new Local(LocalDateTime.parse(text));
  }
}
