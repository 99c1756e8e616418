package dev.spindle.delivery.packaging;

import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.Map;

/** Our words in DDEX's. What has no counterpart is sent as the sender's own word, never dropped. */
final class DdexWords {

  private static final ErnVersion VERSION = ErnVersion.ERN_43;

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("REMIXER", "Remixer"),
          Map.entry("COMPOSER", "Composer"),
          Map.entry("LYRICIST", "Lyricist"),
          Map.entry("SONGWRITER", "ComposerLyricist"),
          Map.entry("ARRANGER", "Arranger"),
          Map.entry("TRANSLATOR", "Translator"),
          Map.entry("PUBLISHER", "MusicPublisher"),
          Map.entry("PRODUCER", "StudioProducer"),
          Map.entry("CO_PRODUCER", "CoProducer"),
          Map.entry("EXECUTIVE_PRODUCER", "ExecutiveProducer"),
          Map.entry("PROGRAMMER", "Programmer"),
          Map.entry("RECORDING_ENGINEER", "RecordingEngineer"),
          Map.entry("MIXER", "Mixer"),
          Map.entry("MASTERING_ENGINEER", "MasteringEngineer"),
          Map.entry("VOCALIST", "Vocalist"),
          Map.entry("BACKGROUND_VOCALIST", "BackgroundVocalist"),
          Map.entry("RAPPER", "Rapper"),
          Map.entry("INSTRUMENTALIST", "Instrumentalist"),
          Map.entry("CONDUCTOR", "Conductor"),
          Map.entry("ORCHESTRA", "Orchestra"),
          Map.entry("CHOIR", "Choir"));

  private static final Map<String, String> WARNINGS =
      Map.of(
          "NOT_EXPLICIT", "NotExplicit",
          "EXPLICIT", "Explicit",
          "EXPLICIT_CONTENT_EDITED", "ExplicitContentEdited",
          "NO_ADVICE_AVAILABLE", "NoAdviceAvailable");

  /** DDEX has no compilation and no remix release: both are told by their titles and credits. */
  private static final Map<String, String> RELEASE_TYPES =
      Map.of(
          "SINGLE", "Single",
          "EP", "EP",
          "ALBUM", "Album",
          "COMPILATION", "Album",
          "REMIX", "Single",
          "VIDEO", "VideoSingle",
          "MIXED", "Album");

  private DdexWords() {}

  /** DDEX ContributorRole; the sender's own term where there is none. */
  static Term role(String word, String senderDpid) {
    var known = ROLES.get(word);
    return known != null && Terms.CONTRIBUTOR_ROLE.allows(VERSION, known)
        ? Term.of(Terms.CONTRIBUTOR_ROLE, known)
        : Term.own(Terms.CONTRIBUTOR_ROLE, senderDpid, camel(word));
  }

  /** DDEX ParentalWarningType. */
  static String warning(String word) {
    return WARNINGS.getOrDefault(word, "Unknown");
  }

  /** DDEX ReleaseType. */
  static String releaseType(String word) {
    return RELEASE_TYPES.getOrDefault(word, "Album");
  }

  /** ISO 639 code of a BCP 47 tag; allowed values know languages, not regions. */
  static String language(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private static String camel(String word) {
    var text = new StringBuilder();
    for (var part : word.split("_")) {
      if (!part.isEmpty()) {
        text.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return text.toString();
  }
}
