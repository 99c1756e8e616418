package dev.spindle.ddex.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Terms;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demands of stores, as read where each pack says; a changed demand is a new edition. */
class RulePackTest {

  static Iterable<String> included() {
    return RulePack.INCLUDED;
  }

  @ParameterizedTest
  @MethodSource("included")
  void saysWhoseItIsOfWhenAndFromWhere(String name) {
    RulePack pack = RulePack.included(name);

    assertThat(pack.name()).isNotBlank();
    assertThat(pack.source()).isNotBlank();
    assertThat(name).endsWith(pack.edition());
    assertThat(pack.edition()).matches("20\\d\\d-[01]\\d");
    assertThat(Terms.AUDIO_CODEC.all()).containsAll(pack.audio().codecs());
    assertThat(Terms.IMAGE_CODEC.all()).containsAll(pack.cover().codecs());
  }

  @ParameterizedTest
  @CsvSource({
    "spotify-2026-04, ERN_43, true, false, false, false, false, 640, true",
    "apple-2025-10, ERN_382, true, false, false, false, true, 3000, true",
    "audius-2026-01, ERN_382, true, true, false, true, true, 0, false",
    "generic-2026-01, ERN_43, true, false, true, false, false, 3000, true"
  })
  void demandsWhatTheStoreSays(
      String name,
      ErnVersion minimum,
      boolean trackDeals,
      boolean worldwideOnly,
      boolean controlType,
      boolean purge,
      boolean extensibleWav,
      int pixels,
      boolean square) {
    RulePack pack = RulePack.included(name);

    assertThat(pack.minimumErn()).isEqualTo(minimum);
    assertThat(pack.trackDeals()).isEqualTo(trackDeals);
    assertThat(pack.worldwideOnly()).isEqualTo(worldwideOnly);
    assertThat(pack.controlType()).isEqualTo(controlType);
    assertThat(pack.purge()).isEqualTo(purge);
    assertThat(pack.audio().extensibleWav()).isEqualTo(extensibleWav);
    assertThat(pack.cover().minimumPixels()).isEqualTo(pixels);
    assertThat(pack.cover().square()).isEqualTo(square);
  }

  @Test
  void knowsTheAudioSpotifyTakes() {
    RulePack.Audio audio = RulePack.included("spotify-2026-04").audio();

    assertThat(audio.codecs()).isEqualTo(Set.of("FLAC", "PCM"));
    assertThat(audio.bits()).isEqualTo(Set.of("16", "24"));
    assertThat(audio.channels()).isEqualTo(Set.of("2"));
    assertThat(audio.samplingRates()).contains("44100", "192000").doesNotContain("22050");
  }

  @Test
  void demandsNothingByItself() {
    assertThat(RulePack.NONE.audio().codecs()).isEmpty();
    assertThat(RulePack.NONE.minimumErn()).isEqualTo(ErnVersion.ERN_382);
    assertThat(RulePack.NONE.trackDeals() || RulePack.NONE.worldwideOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "track-deal=yes",
        "track-deals=true",
        "minimum-ern=5.0",
        "cover.minimum-pixels=many",
        "audio.extensible-wav=maybe"
      })
  void refusesADemandItDoesNotUnderstand(String line) {
    assertThatThrownBy(() -> RulePack.parse("name=x\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line.substring(0, line.indexOf('=')));
    assertThatThrownBy(() -> RulePack.included("nobody-2026-01"))
        .hasMessageContaining("spotify-2026-04");
  }
}
