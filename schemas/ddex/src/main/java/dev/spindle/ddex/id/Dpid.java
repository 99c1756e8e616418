package dev.spindle.ddex.id;

import java.util.regex.Pattern;

/**
 * DDEX Party Identifier: 18 characters, last one the check character. Source: DDEX Party Identifier
 * standard, ISO 7064 MOD 37,36.
 *
 * @param value canonical: upper case, no separators
 */
public record Dpid(String value) {

  private static final Pattern FORM = Pattern.compile("PADPIDA[A-Z0-9]{11}");

  /** Takes the display form too; throws {@link IllegalArgumentException} saying what is wrong. */
  public Dpid {
    value = CheckDigits.canonical(value);
    CheckDigits.require(
        FORM.matcher(value).matches(),
        "Dpid",
        value,
        "a DPID is PADPIDA and eleven letters or digits");
    CheckDigits.require(
        CheckDigits.mod37Over36(value),
        "Dpid",
        value,
        "the last character is not the MOD 37,36 check");
  }

  /**
   * The DPID with the right check character.
   *
   * @param withoutCheck the first 17 characters, for example PADPIDA2014120301
   */
  public static Dpid checked(String withoutCheck) {
    String head = CheckDigits.canonical(withoutCheck);
    return new Dpid(head + CheckDigits.mod37Over36Of(head));
  }

  /** Whether a text, in canonical or display form, is a right Dpid. */
  public static boolean isValid(String text) {
    try {
      return !new Dpid(text).value().isEmpty();
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /** Whether a text has the form, whatever its check character. */
  public static boolean hasForm(String text) {
    return FORM.matcher(CheckDigits.canonical(text)).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
