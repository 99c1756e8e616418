package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * International Standard Name Identifier (ISO 27729), check character by ISO 7064 MOD 11-2.
 *
 * @param value 16 characters, no spaces; the last may be X
 */
public record Isni(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "isni",
          Pattern.compile("\\d{15}[0-9X]"),
          "An ISNI has 16 digits, of which the last may be X.",
          "0000 0001 2281 955X",
          text -> CheckDigits.mod11And2(Scheme.payload(text)) == Scheme.check(text));

  /** Reads one with or without separators; bad with {@code isni-shape} or {@code isni-check}. */
  public static Parsed<Isni> parse(String text) {
    return SCHEME.read(text, Isni::new);
  }
}
