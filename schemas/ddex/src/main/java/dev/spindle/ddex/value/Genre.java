package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * A genre in free text: DDEX has no list, the store's own words go here.
 *
 * @param text not empty
 * @param subGenre or null
 * @param language language and script, or null
 * @param territory code, or null for everywhere
 */
public record Genre(
    String text, @Nullable String subGenre, @Nullable String language, @Nullable String territory)
    implements Local {

  /** Checks the texts. */
  public Genre {
    text = Text.required("genre", text);
    subGenre = Text.optional("sub-genre", subGenre);
    language = Text.optional("language", language);
    territory = Local.territory(territory);
  }

  /** In the message's language, everywhere. */
  public static Genre of(String text, @Nullable String subGenre) {
    return new Genre(text, subGenre, null, null);
  }
}
