package dev.spindle.ddex.validate;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a place in a message to the catalogue field a person would mend. */
final class FieldHints {

  private static final Pattern RECORDING =
      Pattern.compile("/(?:SoundRecording|Video|TrackRelease)\\[(\\d+)]");

  private static final List<Map.Entry<String, String>> BY_ELEMENT =
      List.of(
          Map.entry("/ISRC", "isrc"),
          Map.entry("/ICPN", "upc"),
          Map.entry("/GRid", "grid"),
          Map.entry("/CatalogNumber", "catalogNumber"),
          Map.entry("Title", "title"),
          Map.entry("/DisplayArtist", "credits"),
          Map.entry("Contributor", "credits"),
          Map.entry("/PLine", "pLine"),
          Map.entry("/CLine", "cLine"),
          Map.entry("Genre", "genre"),
          Map.entry("/Duration", "duration"),
          Map.entry("/ParentalWarningType", "parentalWarning"),
          Map.entry("/LanguageOfPerformance", "language"),
          Map.entry("/TechnicalDetails", "audio"),
          Map.entry("/File", "audio"),
          Map.entry("/ReleaseType", "releaseType"),
          Map.entry("Label", "label"),
          Map.entry("ReleaseDate", "originalReleaseDate"),
          Map.entry("/Territory", "territories"),
          Map.entry("/ExcludedTerritory", "territories"),
          Map.entry("/ValidityPeriod", "schedule"),
          Map.entry("/Deal", "offers"),
          Map.entry("/MessageSender", "sender"),
          Map.entry("/MessageRecipient", "target"));

  private FieldHints() {}

  static @Nullable String field(String xpath) {
    Matcher recording = RECORDING.matcher(xpath);
    String track =
        recording.find()
            ? "tracks[%d].".formatted(Integer.parseInt(recording.group(1)) - 1)
            : xpath.contains("/Image[") ? "cover." : "";
    String found = null;
    int last = -1;
    for (Map.Entry<String, String> hint : BY_ELEMENT) {
      int at = xpath.lastIndexOf(hint.getKey());
      if (at > last) {
        last = at;
        found = hint.getValue();
      }
    }
    return found == null ? null : track + found;
  }
}
