package dev.spindle.local.demo.story;

import java.util.List;
import java.util.Map;

/** The album: names that try every layer from JSON to XML to file names. */
final class AlbumSheet {

  static final String TITLE = "Nordlys & <Salt>";
  static final String ARTIST = "Sigrún Øst & The Čapek \"Twins\"";
  static final List<String> EXCLUDED = List.of("CU", "KP");

  static final List<Song> SONGS =
      List.of(
          new Song("Ærøskøbing i regn", "da", 38),
          new Song("Rock & Roll <live?>", "en", 31),
          new Song("夜の歌", "ja", 33),
          new Song("L’été \"sans fin\"", "fr", 30),
          new Song("Снег идёт", "ru", 35),
          new Song("]]> The Escape", "en", 32),
          new Song("مدينة الملح", "ar", 34),
          new Song("Łódź, 4 rano", "pl", 31),
          new Song("A < B > C", "zxx", 36),
          new Song("Tiếng mưa đêm", "vi", 30),
          new Song("𝄞 Interlude 🎧", "zxx", 33),
          new Song("Kærlighed & 'kaos'", "da", 40));

  /**
   * @param title as printed
   * @param language of the words, BCP 47; zxx where there are none
   * @param seconds how long it plays
   */
  record Song(String title, String language, int seconds) {}

  private AlbumSheet() {}

  static List<Map<String, ?>> credits() {
    return List.of(
        credit("Sigrún Øst", "MAIN_ARTIST"),
        credit("The Čapek \"Twins\"", "MAIN_ARTIST"),
        credit("Łukasz O’Brien", "PRODUCER"));
  }

  static List<Map<String, ?>> trackCredits(int number) {
    var writer = number % 2 == 0 ? "Łukasz O’Brien" : "Sigrún Øst";
    return List.of(
        credit("Sigrún Øst", "MAIN_ARTIST"),
        credit("The Čapek \"Twins\"", "MAIN_ARTIST"),
        credit(writer, "COMPOSER"),
        credit("Renée <R> Müller", "LYRICIST"));
  }

  /** Shares of both incomes, each adding up to 10000 basis points. */
  static List<Map<String, ?>> splits() {
    return List.of(
        split("Sigrún Øst", "MASTER", "MAIN_ARTIST", 6000),
        split("Łukasz O’Brien", "MASTER", "PRODUCER", 4000),
        split("Sigrún Øst", "WRITER", "COMPOSER", 3334),
        split("Łukasz O’Brien", "WRITER", "COMPOSER", 3333),
        split("Renée <R> Müller", "WRITER", "LYRICIST", 3333));
  }

  static Map<String, ?> territories() {
    return Map.of("mode", "EXCLUDE", "codes", EXCLUDED);
  }

  static Map<String, ?> credit(String name, String role) {
    return Map.of("name", name, "role", role);
  }

  private static Map<String, ?> split(String name, String kind, String role, int basisPoints) {
    return Map.of("name", name, "kind", kind, "role", role, "basisPoints", basisPoints);
  }
}
