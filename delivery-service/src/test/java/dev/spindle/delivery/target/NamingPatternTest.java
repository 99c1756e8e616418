package dev.spindle.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingPatternTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "release",
          "0094631432057",
          "disc",
          "1",
          "track",
          "2",
          "isrc",
          "QZES72600002",
          "ext",
          "wav");

  @Test
  void putsTokensInAndPadsThem() {
    assertThat(NamingPattern.AUDIO.name(VALUES)).isEqualTo("0094631432057_01_002.wav");
    assertThat(new NamingPattern("{isrc}.{ext}").name(VALUES)).isEqualTo("QZES72600002.wav");
  }

  @ParameterizedTest
  @Tag("bad-input")
  @Tag("S14")
  @ValueSource(
      strings = {
        "../{disc}{track}.{ext}",
        "/{disc}{track}.{ext}",
        "a/b{disc}{track}.{ext}",
        "{disc}{track}",
        "{disc}{track}.wav",
        ".{disc}{track}.{ext}",
        "{disc}{track}..{ext}",
        "{title}{disc}{track}.{ext}",
        "{disc}\\{track}.{ext}",
        "{disc}\u0000{track}.{ext}",
        "{disc}\n{track}.{ext}"
      })
  void refusesPatternsThatLeadElsewhereOrSayNothing(String text) {
    assertThat(new NamingPattern(text).audioObjection()).isPresent();
  }

  @Test
  void refusesAPatternThatNamesTwoTracksAlike() {
    assertThat(new NamingPattern("{release}.{ext}").audioObjection()).isPresent();
    assertThat(new NamingPattern("{release}.{ext}").objection()).isEmpty();
  }

  @ParameterizedTest
  @Tag("bad-input")
  @Tag("S14")
  @ValueSource(strings = {"12/../34", "..", "", "C:\\", "a b", "x\r\ny"})
  void refusesValuesThatAreNotPlain(String value) {
    assertThatThrownBy(
            () -> new NamingPattern("{release}.{ext}").name(Map.of("release", value, "ext", "wav")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
