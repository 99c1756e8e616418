package dev.spindle.catalog.codes;

import dev.spindle.catalog.check.Parsed;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language, possibly with script and region.
 *
 * @param tag BCP 47 in its canonical case, for example {@code pt-BR}; {@code zxx} for instrumental
 */
public record Language(String tag) {

  /** Longest tag taken; language, script, region and variants fit easily. */
  private static final int MAX_LENGTH = 35;

  /** Reads a tag; bad with {@code language-tag}. */
  public static Parsed<Language> parse(String text) {
    var trimmed = text.strip();
    return trimmed.length() > MAX_LENGTH ? bad() : wellFormed(trimmed);
  }

  private static Parsed<Language> wellFormed(String text) {
    try {
      // Locale turns he into iw and back only on request; the tag form is what we keep.
      var locale = new Locale.Builder().setLanguageTag(text).build();
      return CodeList.LANGUAGES.codes().contains(locale.getLanguage())
          ? Parsed.good(new Language(locale.toLanguageTag()))
          : bad();
    } catch (IllformedLocaleException _) {
      return bad();
    }
  }

  private static Parsed<Language> bad() {
    return Parsed.bad(
        "language-tag",
        "This is not the tag of a known language.",
        "Give a BCP 47 tag, for example en, pt-BR or zxx for instrumental.");
  }
}
