package dev.spindle.catalog.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date of which only the year or the month may be known.
 *
 * @param value ISO 8601: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
public record FirstDate(String value) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /** Reads a date; bad with {@code date-shape}. */
  public static Parsed<FirstDate> parse(String text) {
    var trimmed = text.strip();
    return SHAPE.matcher(trimmed).matches() && exists(trimmed)
        ? Parsed.good(new FirstDate(trimmed))
        : Parsed.bad(
            "date-shape",
            "This is not a date.",
            "Give YYYY, YYYY-MM or YYYY-MM-DD, for example 1994-06.");
  }

  private static boolean exists(String text) {
    try {
      var _ =
          switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> LocalDate.parse(text);
          };
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
