package dev.spindle.local.demo.media;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A single as Session Studio exports it, version 2. Shape: {@code session-studio-v2.schema.json} of
 * import-service.
 *
 * @param upc of the single
 * @param isrc of its track
 * @param durationMs of its track, milliseconds
 */
public record StudioExport(String upc, String isrc, long durationMs) {

  /** Title of the single and its track. */
  public static final String TITLE = "Tusmørke (\"Før <daggry> & efter\")";

  /** Who plays. */
  public static final String ARTIST = "Åse Nørgård";

  /** The document; the same export is the same bytes. */
  public String json() {
    var people =
        List.of(
            person("p-1", ARTIST, "main_artist"),
            person("p-2", "Jürgen Weiß", "writer"),
            person("p-3", "Ólöf Þórs", "producer"));
    var track =
        Map.ofEntries(
            Map.entry("id", "trk-1"),
            Map.entry("title", TITLE),
            Map.entry("artistId", "art-1"),
            Map.entry("artistName", ARTIST),
            Map.entry("durationMs", durationMs),
            Map.entry("isrc", isrc),
            Map.entry("isExplicit", false),
            Map.entry("language", "da"),
            Map.entry("bpm", 96),
            Map.entry("key", "D minor"),
            Map.entry("status", "mastered"),
            Map.entry("collaborators", people));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of("version", "2.0", "exportDate", "2026-11-20", "project", project(track)));
  }

  private Map<String, ?> project(Map<String, ?> track) {
    return Map.ofEntries(
        Map.entry("id", "prj-" + isrc),
        Map.entry("title", TITLE),
        Map.entry("artistName", ARTIST),
        Map.entry("type", "single"),
        Map.entry("upc", upc),
        Map.entry("label", "Northlight Records"),
        Map.entry("genre", "Electronic"),
        Map.entry("language", "da"),
        Map.entry(
            "collaborators",
            List.of(
                Map.of(
                    "id",
                    "p-1",
                    "name",
                    ARTIST,
                    "role",
                    "main_artist",
                    "masterSplit",
                    60,
                    "writerSplit",
                    50),
                Map.of("id", "p-2", "name", "Jürgen Weiß", "role", "writer", "writerSplit", 50),
                Map.of("id", "p-3", "name", "Ólöf Þórs", "role", "producer", "masterSplit", 40))),
        Map.entry("tracks", List.of(track)));
  }

  private static Map<String, ?> person(String id, String name, String role) {
    return Map.of("id", id, "name", name, "role", role);
  }

  /**
   * An export with codes of its own, so that the demo can be run again and again.
   *
   * @param number 0 to 99999
   */
  public static StudioExport numbered(int number, long durationMs) {
    var payload = "199317%05d".formatted(number);
    return new StudioExport(
        payload + checkDigit(payload), "QZ-SPS-26-%05d".formatted(number), durationMs);
  }

  // GS1 General Specifications: weights 3 and 1 from the right.
  private static int checkDigit(String payload) {
    int sum = 0;
    for (int i = 0; i < payload.length(); i++) {
      int digit = payload.charAt(payload.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? 3 * digit : digit;
    }
    return (10 - sum % 10) % 10;
  }
}
