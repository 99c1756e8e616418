package dev.spindle.imports.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What creators write for a role, and which of our role words it means. */
public final class RoleDictionary {

  static final String MAIN_ARTIST = "MAIN_ARTIST";
  static final String FEATURED_ARTIST = "FEATURED_ARTIST";

  /** Role of somebody whose word we do not know. */
  static final String OTHER = "CONTRIBUTOR";

  private static final Set<String> WRITING = Set.of("COMPOSER", "LYRICIST");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Map<String, List<String>> WORDS = words();

  private RoleDictionary() {}

  /**
   * Our role words for a creator's word; case, accents, hyphens and underscores do not matter.
   *
   * @return one or more roles (a writer writes words and music), or empty when the word is unknown
   */
  public static Optional<List<String>> rolesFor(String word) {
    return Optional.ofNullable(WORDS.get(plain(word)));
  }

  /** Whether shares of this role are shares of the composition rather than of the recording. */
  static boolean writes(String role) {
    return WRITING.contains(role);
  }

  private static String plain(String word) {
    var apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NOT_A_LETTER.matcher(ACCENT.matcher(apart).replaceAll("")).replaceAll(" ").strip();
  }

  private static Map<String, List<String>> words() {
    var words = new HashMap<String, List<String>>();
    put(words, "main artist|primary artist|lead artist|artist|performer|band", MAIN_ARTIST);
    put(words, "featured|featured artist|featuring|feat|ft|guest|guest artist", FEATURED_ARTIST);
    put(words, "composer|music|composition|music by", "COMPOSER");
    put(words, "lyricist|lyrics|words|text|topliner|top line|topline|lyrics by", "LYRICIST");
    put(words, "writer|songwriter|song writer|author|co writer|cowriter", "COMPOSER", "LYRICIST");
    put(words, "composer lyricist|words and music|music and lyrics", "COMPOSER", "LYRICIST");
    put(words, "producer|co producer|coproducer|beatmaker|beat maker|beats", "PRODUCER");
    put(words, "executive producer|exec producer", "EXECUTIVE_PRODUCER");
    put(words, "mixer|mix|mixing|mix engineer|mixing engineer|mixed by", "MIXER");
    put(
        words,
        "mastering|master|mastering engineer|master engineer|mastered by",
        "MASTERING_ENGINEER");
    put(words, "engineer|recording engineer|sound engineer|tracking", "RECORDING_ENGINEER");
    put(words, "remixer|remix|remixed by", "REMIXER");
    put(words, "arranger|arrangement|orchestrator", "ARRANGER");
    put(words, "vocalist|vocals|vocal|singer|lead vocals|backing vocals", "VOCALIST");
    put(words, "musician|instrumentalist|session musician", "MUSICIAN");
    put(words, "guitar|guitarist|bass|bassist|drums|drummer|piano|pianist|keys", "MUSICIAN");
    put(words, "keyboards|keyboardist|strings|violin|cello|saxophone|trumpet", "MUSICIAN");
    return Map.copyOf(words);
  }

  private static void put(Map<String, List<String>> words, String spellings, String... roles) {
    for (var spelling : spellings.split("\\|", -1)) {
      words.put(spelling, List.of(roles));
    }
  }
}
