package dev.spindle.dspsync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nachtfahrt||NACHTFAHRT",
        "Nachtfahrt|Radio Edit|Nachtfahrt - Radio Edit",
        "Nachtfahrt|Radio Edit|Nachtfahrt [radio edit]",
        "Don't Stop||Don’t Stop",
        "Nachtfahrt||Nachtfahrt - Single",
        "Nachtfahrt||Nachtfahrt - EP",
        "Nachtfahrt||Nachtfahrt (feat. Jemand)",
        "Söhne||So\u0308hne",
        "???||???"
      })
  void takesOtherSettingForTheSameTitle(String ours, @Nullable String version, String theirs) {
    assertThat(Wording.sameTitle(ours, version, theirs)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nachtfahrt||Nachtfahrten",
        "Söhne||Sohne",
        "Nachtfahrt|Radio Edit|Nachtfahrt",
        "Nachtfahrt|Radio Edit|Nachtfahrt (Extended)",
        "???||!!!",
        "Teil 1||Teil 2"
      })
  void takesOtherWordsForAnotherTitle(String ours, @Nullable String version, String theirs) {
    assertThat(Wording.sameTitle(ours, version, theirs)).isFalse();
  }

  @Test
  void knowsArtistsInAnyOrderAndWhenOnlySomeAreNamed() {
    assertThat(Wording.sameArtists("A Band & B Band", List.of("B Band", "A Band"))).isTrue();
    assertThat(Wording.sameArtists("A Band feat. B Band", List.of("A Band"))).isTrue();
    assertThat(Wording.sameArtists("Earth, Wind & Fire", List.of("Earth, Wind & Fire"))).isTrue();
    assertThat(Wording.sameArtists("A Band", List.of())).isTrue();
    assertThat(Wording.sameArtists("A Band", List.of("A Band", "C Band"))).isFalse();
    assertThat(Wording.sameArtists("A Band", List.of("C Band"))).isFalse();
  }
}
