package dev.spindle.ddex.id;

import java.util.regex.Pattern;

/**
 * International Standard Recording Code: 12 characters, prefix code, year of assignment,
 * designation; no check digit. Source: ISO 3901:2019.
 *
 * @param value canonical: upper case, no separators
 */
public record Isrc(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

  /** Takes the display form too; throws {@link IllegalArgumentException} saying what is wrong. */
  public Isrc {
    value = CheckDigits.canonical(value);
    CheckDigits.require(
        FORM.matcher(value).matches(),
        "Isrc",
        value,
        "an ISRC is two letters, three letters or digits, seven digits");
  }

  /** Whether a text, in canonical or display form, is a right Isrc. */
  public static boolean isValid(String text) {
    try {
      return !new Isrc(text).value().isEmpty();
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
