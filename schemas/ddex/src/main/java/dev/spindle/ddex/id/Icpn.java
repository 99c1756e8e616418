package dev.spindle.ddex.id;

import java.util.regex.Pattern;

/**
 * Product number: GTIN of 8, 12, 13 or 14 digits, leading zeros kept. Source: GS1 General
 * Specifications; DDEX ICPN.
 *
 * @param value canonical: upper case, no separators
 */
public record Icpn(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

  /** Takes the display form too; throws {@link IllegalArgumentException} saying what is wrong. */
  public Icpn {
    value = CheckDigits.canonical(value);
    CheckDigits.require(
        FORM.matcher(value).matches(), "Icpn", value, "an ICPN has 8, 12, 13 or 14 digits");
    CheckDigits.require(
        CheckDigits.gs1(value), "Icpn", value, "the last digit is not the GS1 check digit");
  }

  /** Whether a text, in canonical or display form, is a right Icpn. */
  public static boolean isValid(String text) {
    try {
      return !new Icpn(text).value().isEmpty();
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
