package dev.spindle.imports.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Public identifiers in canonical form, or nothing when they are not well-formed. */
public final class Identifiers {

  private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");
  private static final Pattern GTIN = Pattern.compile("[0-9]{12,14}");
  private static final Pattern IPI = Pattern.compile("[0-9]{11}");
  private static final Pattern ISNI = Pattern.compile("[0-9]{15}[0-9X]");
  private static final Pattern DECORATION = Pattern.compile("[\\s\\-\\u2010-\\u2015.]");

  private Identifiers() {}

  /**
   * ISRC, 12 characters, upper case, no hyphens (ISO 3901:2019). It has no check digit, and its
   * letters no longer name a country.
   */
  public static Optional<String> isrc(String raw) {
    return canonical(raw, ISRC);
  }

  /**
   * GTIN of 12 to 14 digits, leading zeros kept, check digit right (GS1 General Specifications).
   */
  public static Optional<String> gtin(String raw) {
    return canonical(raw, GTIN).filter(Identifiers::gtinChecks);
  }

  /** IPI name number, 11 digits, the last two checked (CISAC). */
  public static Optional<String> ipi(String raw) {
    return canonical(raw, IPI).filter(Identifiers::ipiChecks);
  }

  /** ISNI, 16 characters, the last checked with ISO 7064 MOD 11-2. */
  public static Optional<String> isni(String raw) {
    return canonical(raw, ISNI).filter(Identifiers::isniChecks);
  }

  private static Optional<String> canonical(String raw, Pattern form) {
    var bare = DECORATION.matcher(raw).replaceAll("").toUpperCase(Locale.ROOT);
    return form.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }

  private static boolean gtinChecks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      boolean odd = (digits.length() - i) % 2 == 1;
      sum += digit(digits, i) * (odd ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private static boolean ipiChecks(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += digit(digits, i) * (10 - i);
    }
    return (101 - sum % 101) % 100 == Integer.parseInt(digits.substring(9));
  }

  private static boolean isniChecks(String isni) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digit(isni, i)) * 2;
    }
    int check = (12 - total % 11) % 11;
    return isni.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  private static int digit(String text, int index) {
    return text.charAt(index) - '0';
  }
}
