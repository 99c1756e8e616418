package dev.spindle.catalog.editing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which releases to list; absent means any.
 *
 * @param text words, each of which stands somewhere in title, artist, label, UPC or an ISRC
 * @param state production state
 * @param type release type
 * @param lock lock level
 */
public record ReleaseQuery(
    @Nullable String text, @Nullable String state, @Nullable String type, @Nullable String lock) {

  private static final int MAX_WORDS = 8;
  private static final int MAX_LENGTH = 200;

  /** The words as one LIKE pattern each, escaped: nothing a client writes is a wildcard. */
  String[] patterns() {
    var bounded = Optional.ofNullable(text).map(ReleaseQuery::bounded).orElse("");
    return java.util.Arrays.stream(bounded.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }

  private static String bounded(String words) {
    return words.substring(0, Math.min(words.length(), MAX_LENGTH)).strip();
  }
}
