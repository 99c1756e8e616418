package dev.spindle.ddex.id;

import java.util.Locale;

/**
 * The check digit systems the identifiers use. Sources: ISO/IEC 7064; GS1 General Specifications.
 */
final class CheckDigits {

  private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CheckDigits() {}

  /** Upper case, without the spaces, hyphens and dots people write for reading. */
  static String canonical(String text) {
    return text.replaceAll("[\\s.\\-\u2010-\u2015]", "").toUpperCase(Locale.ROOT);
  }

  /** ISO 7064 MOD 37,36 over all characters, the last of which is the check character. */
  static boolean mod37Over36(String text) {
    int product = 36;
    for (int at = 0; at < text.length() - 1; at++) {
      int sum = (product + ALPHANUMERIC.indexOf(text.charAt(at))) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return (product + ALPHANUMERIC.indexOf(text.charAt(text.length() - 1))) % 36 == 1;
  }

  /** The MOD 37,36 check character for a text without one. */
  static char mod37Over36Of(String text) {
    for (char candidate : ALPHANUMERIC.toCharArray()) {
      if (mod37Over36(text + candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("MOD 37,36 always has a check character");
  }

  /** ISO 7064 MOD 11-2 over 16 characters, the last of which may be X. */
  static boolean mod11Over2(String text) {
    int product = 0;
    for (int at = 0; at < text.length() - 1; at++) {
      product = (product + text.charAt(at) - '0') * 2 % 11;
    }
    int check = (12 - product) % 11;
    return text.charAt(text.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  /** GS1: weights 3 and 1 from the right, modulo 10. */
  static boolean gs1(String digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int weight = (digits.length() - at) % 2 == 0 ? 3 : 1;
      sum += weight * (digits.charAt(at) - '0');
    }
    return sum % 10 == 0;
  }

  static void require(boolean holds, String name, String text, String why) {
    if (!holds) {
      throw new IllegalArgumentException("%s \"%s\": %s".formatted(name, text, why));
    }
  }
}
