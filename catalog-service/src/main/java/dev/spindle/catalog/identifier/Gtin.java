package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * Global Trade Item Number of a release: UPC-A, EAN-13 or GTIN-14, check digit verified (GS1
 * General Specifications).
 *
 * @param value 12, 13 or 14 digits as given, leading zeros kept: DDEX wants them sent
 */
public record Gtin(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "gtin",
          Pattern.compile("\\d{12,14}"),
          "A UPC has 12 digits, an EAN 13, a GTIN 14.",
          "036000291452",
          digits -> CheckDigits.gs1(Scheme.payload(digits)) == Scheme.check(digits));

  /** Reads one with or without separators; bad with {@code gtin-shape} or {@code gtin-check}. */
  public static Parsed<Gtin> parse(String text) {
    return SCHEME.read(text, Gtin::new);
  }

  /** Adds the check digit to 11 digits. */
  static Gtin upc(String payload) {
    return new Gtin(payload + CheckDigits.gs1(payload));
  }

  /** The same number on 14 digits: equal exactly when two numbers are the same item. */
  public String padded() {
    return "0".repeat(14 - value.length()) + value;
  }
}
