package dev.spindle.imports.mapping;

import static dev.spindle.imports.mapping.MappingFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSheetTest {

  private final Notes notes = new Notes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mira|Mira:MAIN_ARTIST",
        "Simon & Garfunkel|Simon & Garfunkel:MAIN_ARTIST",
        "Mira feat. Jo|Mira:MAIN_ARTIST,Jo:FEATURED_ARTIST",
        "Mira ft Jo and Ana|Mira:MAIN_ARTIST,Jo:FEATURED_ARTIST,Ana:FEATURED_ARTIST",
        "Mira [Featuring Jo & Ana]|Mira:MAIN_ARTIST,Jo:FEATURED_ARTIST,Ana:FEATURED_ARTIST",
        "Defeat|Defeat:MAIN_ARTIST"
      })
  void readsTheArtistLine(String line, String credits) {
    assertThat(words(CreditSheet.of(line, List.of(), notes))).isEqualTo(credits);
  }

  @Test
  void believesPeopleMoreThanTheArtistLine() {
    var people = List.of(person("Mira Voß", "main artist"), person("Jo", "featured"));

    assertThat(words(CreditSheet.of("Mira feat. Jo", people, notes)))
        .isEqualTo("Mira Voß:MAIN_ARTIST,Jo:FEATURED_ARTIST");
  }

  @Test
  void putsArtistsFirstAndKeepsTheOrderOfTheOthers() {
    var people =
        List.of(
            person("C", "mix"),
            person("B", "feat"),
            person("D", "mastering"),
            person("A", "artist"));

    assertThat(words(CreditSheet.of("A", people, notes)))
        .isEqualTo("A:MAIN_ARTIST,B:FEATURED_ARTIST,C:MIXER,D:MASTERING_ENGINEER");
  }

  private static String words(List<MappedRelease.Credit> credits) {
    return String.join(",", credits.stream().map(c -> c.name() + ":" + c.role()).toList());
  }
}
