package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * The part of an ISRC prefix that belongs to one tenant; each year has the designations anew.
 *
 * @param prefix two letters and three letters or digits, as allocated by the national agency
 * @param first lowest designation, 0 to 99999
 * @param last highest designation, not below {@code first}
 */
public record IsrcRange(String prefix, int first, int last) {

  /** Designations of a prefix and year. */
  public static final int DESIGNATIONS = 100_000;

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}");

  /** Checks a range; bad with {@code isrc-prefix} or {@code range-bounds}. */
  public static Parsed<IsrcRange> of(String prefix, int first, int last) {
    var canonical = Scheme.canonical(prefix);
    if (!SHAPE.matcher(canonical).matches()) {
      return Parsed.bad(
          "isrc-prefix",
          "A prefix has two letters and three letters or digits.",
          "Give the prefix your ISRC agency allocated, for example QZABC.");
    }
    return first >= 0 && first <= last && last < DESIGNATIONS
        ? Parsed.good(new IsrcRange(canonical, first, last))
        : Parsed.bad(
            "range-bounds",
            "The range is empty or leaves 0 to 99999.",
            "Give first and last with 0 <= first <= last <= 99999.");
  }

  /** The code with this designation in this year of assignment. */
  public Isrc at(int year, int designation) {
    return new Isrc("%s%02d%05d".formatted(prefix, year % 100, designation));
  }

  /** Place of the first designation among those of all prefixes: ranges overlap when these do. */
  public long lowest() {
    return Long.parseLong(prefix, 36) * DESIGNATIONS + first;
  }

  /** As {@link #lowest}, of the last designation. */
  public long highest() {
    return Long.parseLong(prefix, 36) * DESIGNATIONS + last;
  }
}
