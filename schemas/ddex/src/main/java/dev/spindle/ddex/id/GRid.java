package dev.spindle.ddex.id;

import java.util.regex.Pattern;

/**
 * Global Release Identifier: 18 characters, last one the check character. Source: GRid Standard
 * 2.1, ISO 7064 MOD 37,36.
 *
 * @param value canonical: upper case, no separators
 */
public record GRid(String value) {

  private static final Pattern FORM = Pattern.compile("A1[A-Z0-9]{16}");

  /** Takes the display form too; throws {@link IllegalArgumentException} saying what is wrong. */
  public GRid {
    value = CheckDigits.canonical(value);
    CheckDigits.require(
        FORM.matcher(value).matches(), "GRid", value, "a GRid is A1 and sixteen letters or digits");
    CheckDigits.require(
        CheckDigits.mod37Over36(value),
        "GRid",
        value,
        "the last character is not the MOD 37,36 check");
  }

  /** Whether a text, in canonical or display form, is a right GRid. */
  public static boolean isValid(String text) {
    try {
      return !new GRid(text).value().isEmpty();
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
