package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * A text in a language, for a territory.
 *
 * @param text not empty
 * @param language language and script, for example ja-Jpan; null where the message's language holds
 * @param territory code, or null for everywhere
 */
public record LocalText(String text, @Nullable String language, @Nullable String territory)
    implements Local {

  /** Checks text and territory. */
  public LocalText {
    text = Text.required("text", text);
    language = Text.optional("language", language);
    territory = Local.territory(territory);
  }

  /** In the message's language, everywhere. */
  public static LocalText of(String text) {
    return new LocalText(text, null, null);
  }
}
