package dev.spindle.imports.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What creators write for a role, and which of our role words it means. The words on our side are
 * the catalogue's, as they travel in {@code import.mapped}.
 */
public final class RoleDictionary {

  static final String MAIN_ARTIST = "MAIN_ARTIST";
  static final String FEATURED_ARTIST = "FEATURED_ARTIST";

  private static final Set<String> WRITING =
      Set.of("COMPOSER", "LYRICIST", "SONGWRITER", "ARRANGER", "TRANSLATOR", "PUBLISHER");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Map<String, String> WORDS = words();

  private RoleDictionary() {}

  /**
   * Our role word for a creator's word; case, accents, hyphens and underscores do not matter.
   *
   * @return empty when the word is unknown
   */
  public static Optional<String> roleFor(String word) {
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

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    put(words, MAIN_ARTIST, "main artist|primary artist|lead artist|artist|performer|band");
    put(words, FEATURED_ARTIST, "featured|featured artist|featuring|feat|ft|guest|guest artist");
    put(words, "REMIXER", "remixer|remix|remixed by");
    put(words, "COMPOSER", "composer|music|composition|music by");
    put(words, "LYRICIST", "lyricist|lyrics|words|text|topliner|top line|topline|lyrics by");
    put(words, "SONGWRITER", "writer|songwriter|song writer|author|co writer|cowriter");
    put(words, "SONGWRITER", "composer lyricist|words and music|music and lyrics");
    put(words, "ARRANGER", "arranger|arrangement|orchestrator");
    put(words, "TRANSLATOR", "translator|translation");
    put(words, "PUBLISHER", "publisher|music publisher");
    put(words, "PRODUCER", "producer|beatmaker|beat maker|beats|produced by");
    put(words, "CO_PRODUCER", "co producer|coproducer|additional producer");
    put(words, "EXECUTIVE_PRODUCER", "executive producer|exec producer");
    put(words, "PROGRAMMER", "programmer|programming|drum programming");
    put(words, "RECORDING_ENGINEER", "engineer|recording engineer|sound engineer|tracking");
    put(words, "MIXER", "mixer|mix|mixing|mix engineer|mixing engineer|mixed by");
    put(words, "MASTERING_ENGINEER", "mastering|master|mastering engineer|master engineer");
    put(words, "MASTERING_ENGINEER", "mastered by");
    put(words, "VOCALIST", "vocalist|vocals|vocal|singer|lead vocals|lead vocalist");
    put(words, "BACKGROUND_VOCALIST", "backing vocals|background vocals|background vocalist");
    put(words, "RAPPER", "rapper|rap|mc");
    put(words, "INSTRUMENTALIST", "musician|instrumentalist|session musician");
    put(words, "GUITARIST", "guitar|guitarist|guitars");
    put(words, "BASSIST", "bass|bassist|bass guitar");
    put(words, "DRUMMER", "drums|drummer|percussion|percussionist");
    put(words, "KEYBOARDIST", "piano|pianist|keys|keyboards|keyboardist|synth|organ");
    put(words, "STRING_PLAYER", "strings|violin|viola|cello|double bass");
    put(words, "WIND_PLAYER", "saxophone|sax|trumpet|trombone|flute|clarinet|horns");
    put(words, "CONDUCTOR", "conductor");
    put(words, "ORCHESTRA", "orchestra");
    put(words, "CHOIR", "choir");
    return Map.copyOf(words);
  }

  private static void put(Map<String, String> words, String role, String spellings) {
    for (var spelling : spellings.split("\\|", -1)) {
      words.put(spelling, role);
    }
  }
}
