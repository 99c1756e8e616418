package dev.spindle.catalog.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogFixtures;
import dev.spindle.catalog.codes.ReleaseType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeSuggestionTest {

  /** Seconds of each track, and how many such tracks. */
  @ParameterizedTest
  @CsvSource({
    "1, 180, SINGLE",
    "3, 180, SINGLE",
    "3, 599, SINGLE",
    "3, 600, ALBUM",
    "2, 600, EP",
    "1, 600, EP",
    "1, 1799, EP",
    "1, 1800, ALBUM",
    "1, 1801, ALBUM",
    "4, 180, EP",
    "6, 299, EP",
    "6, 300, ALBUM",
    "4, 451, ALBUM",
    "7, 60, ALBUM",
    "12, 31, ALBUM"
  })
  void goesByNumberAndLength(int count, long seconds, ReleaseType type) {
    var tracks = Collections.nCopies(count, CatalogFixtures.aTrack("t", seconds * 1000));
    assertThat(TypeSuggestion.of(tracks).type()).isEqualTo(type);
    assertThat(TypeSuggestion.of(tracks).certain()).isTrue();
  }

  @Test
  void saysWhenItCannotBeCertain() {
    var tracks = List.of(CatalogFixtures.aTrack("a", null), CatalogFixtures.aTrack("b", 1000L));
    assertThat(TypeSuggestion.of(tracks))
        .returns(false, TypeSuggestion::certain)
        .returns(ReleaseType.SINGLE, TypeSuggestion::type);
  }
}
