package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Points in time and periods for people. */
final class Times {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);

  private Times() {}

  static String moment(Moment moment) {
    return switch (moment) {
      case Moment.Day(LocalDate date) -> DAY.format(date);
      case Moment.Local local -> MINUTE.format(local.dateTime()) + " local time";
      case Moment.Instant(OffsetDateTime at) ->
          MINUTE.format(at.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
    };
  }

  /** With a space in front; empty for always. */
  static String periods(List<Period> periods) {
    return periods.stream().map(Times::period).collect(Collectors.joining(" and"));
  }

  private static String period(Period period) {
    Moment start = period.start();
    Moment end = period.end();
    return (start == null ? "" : " from " + moment(start))
        + (end == null ? "" : " until " + moment(end));
  }

  /** The first moment after an end: an end that is a day includes it. */
  static String after(Moment end) {
    return moment(end instanceof Moment.Day(LocalDate date) ? Moment.day(date.plusDays(1)) : end);
  }

  /**
   * The end that makes a period shorter than another of the same start; null when it does not, or
   * differs otherwise.
   */
  static @Nullable Moment shortened(List<Period> was, List<Period> is) {
    if (was.size() != 1 || is.size() != 1) {
      return null;
    }
    Period before = was.getFirst();
    Period after = is.getFirst();
    Moment old = before.end();
    Moment end = after.end();
    boolean sameStart = String.valueOf(before.start()).equals(String.valueOf(after.start()));
    boolean earlier = end != null && (old == null || end.local().isBefore(old.local()));
    return sameStart && earlier ? end : null;
  }
}
