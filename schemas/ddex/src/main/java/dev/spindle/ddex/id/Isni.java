package dev.spindle.ddex.id;

import java.util.regex.Pattern;

/**
 * International Standard Name Identifier: 16 characters, the last may be X. Source: ISO 27729, ISO
 * 7064 MOD 11-2.
 *
 * @param value canonical: upper case, no separators
 */
public record Isni(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{15}[0-9X]");

  /** Takes the display form too; throws {@link IllegalArgumentException} saying what is wrong. */
  public Isni {
    value = CheckDigits.canonical(value);
    CheckDigits.require(
        FORM.matcher(value).matches(),
        "Isni",
        value,
        "an ISNI has fifteen digits and a digit or X");
    CheckDigits.require(
        CheckDigits.mod11Over2(value),
        "Isni",
        value,
        "the last character is not the MOD 11-2 check");
  }

  /** Whether a text, in canonical or display form, is a right Isni. */
  public static boolean isValid(String text) {
    try {
      return !new Isni(text).value().isEmpty();
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
