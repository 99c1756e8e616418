package dev.spindle.dspsync.compare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates of different precision: YYYY, YYYY-MM or YYYY-MM-DD. */
final class ReleaseDates {

  private ReleaseDates() {}

  /** Whether a store's date is within so many days; a coarser one has to contain the day. */
  static boolean near(@Nullable LocalDate ours, String theirs, int days) {
    if (ours == null) {
      return false;
    }
    if (theirs.length() < 10) {
      return ours.toString().startsWith(theirs);
    }
    try {
      return Math.abs(ChronoUnit.DAYS.between(ours, LocalDate.parse(theirs))) <= days;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  /** Whether the coarser of two dates contains the other. */
  static boolean agree(@Nullable String ours, String theirs) {
    return ours != null && (ours.startsWith(theirs) || theirs.startsWith(ours));
  }
}
