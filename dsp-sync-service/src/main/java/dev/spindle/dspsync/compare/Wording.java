package dev.spindle.dspsync.compare;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells wording that differs from wording that is only set differently. Stores put versions in
 * brackets or after a dash, append " - Single" and " - EP" (Apple), repeat featured artists in the
 * title, and change quotes, dashes and case; letters, digits and accents they keep.
 */
final class Wording {

  private static final Pattern PRODUCT_SUFFIX =
      Pattern.compile("\\s+-\\s+(single|ep)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEATURED =
      Pattern.compile(
          "\\s*[(\\[]\\s*(feat\\.?|ft\\.?|featuring|with)\\s[^)\\]]*[)\\]]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_ARTISTS =
      Pattern.compile(
          "\\s*[,;/&+]\\s*|\\s+(?:and|und|et|y|x|vs\\.?|feat\\.?|ft\\.?|featuring|with)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SETTING = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Wording() {}

  /** Whether a store's title is ours. */
  static boolean sameTitle(String ours, @Nullable String version, String theirs) {
    String whole = version == null ? ours : ours + " (" + version + ")";
    return key(title(whole)).equals(key(title(theirs)));
  }

  /**
   * Whether a store's artists are ours: the same names in any order. A store that names fewer is
   * right too, as Deezer names the main artist only; one that names nobody says nothing.
   */
  static boolean sameArtists(String ours, List<String> theirs) {
    if (theirs.isEmpty() || key(ours).equals(key(String.join(" ", theirs)))) {
      return true;
    }
    Set<String> own = names(List.of(ours));
    return own.containsAll(names(theirs)) || own.equals(names(theirs));
  }

  /** Whether two labels are the same words. */
  static boolean sameWords(String ours, String theirs) {
    return key(ours).equals(key(theirs));
  }

  private static String title(String text) {
    String bare = FEATURED.matcher(PRODUCT_SUFFIX.matcher(text).replaceFirst("")).replaceAll("");
    return bare.isBlank() ? text : bare;
  }

  private static Set<String> names(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(BETWEEN_ARTISTS.split(line)))
        .map(Wording::key)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Letters and digits alone, in one case; a text of signs only stays as it is. */
  private static String key(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    String bare = SETTING.matcher(folded).replaceAll("");
    return bare.isEmpty() ? folded : bare;
  }
}
