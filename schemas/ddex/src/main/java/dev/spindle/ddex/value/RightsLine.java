package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * A P-line or C-line.
 *
 * @param year four digits, or null
 * @param company holder, or null
 * @param text as printed
 * @param language language and script, or null
 * @param territory code, or null for everywhere
 */
public record RightsLine(
    @Nullable Integer year,
    @Nullable String company,
    String text,
    @Nullable String language,
    @Nullable String territory)
    implements Local {

  /** Checks year and texts. */
  public RightsLine {
    if (year != null && (year < 1000 || year > 9999)) {
      throw new IllegalArgumentException("year " + year + " has not four digits");
    }
    company = Text.optional("company", company);
    text = Text.required("rights line", text);
    language = Text.optional("language", language);
    territory = Local.territory(territory);
  }

  /** In the message's language, everywhere. */
  public static RightsLine of(int year, String text) {
    return new RightsLine(year, null, text, null, null);
  }
}
