package dev.spindle.ddex.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PADPIDA2013020802I",
        "PADPIDA2016090105F",
        "PADPIDA2007061301U",
        "PADPIDA2011021601H",
        "PADPIDA2012073007R",
        "PA-DPIDA-2009101501-Y",
        "PADPIDA2013042401U"
      })
  void takesDpidsWhoseCheckCharacterIsRight(String dpid) {
    assertThat(Dpid.isValid(dpid)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PADPIDA2014120301W", "PADPIDA2023081501R", "PADPIDA2014120301", ""})
  void refusesDpidsCopiedFromSamples(String dpid) {
    assertThat(Dpid.isValid(dpid)).isFalse();
  }

  @Test
  void worksOutTheCheckCharacterOfADpid() {
    assertThat(Dpid.checked("PADPIDA2013020802").value()).isEqualTo("PADPIDA2013020802I");
  }

  @Test
  void findsEverySingleWrongCharacterInAGrid() {
    String grid = new GRid("A1-2425G-ABC1234002-M").value();

    IntStream.range(2, grid.length())
        .forEach(
            at -> {
              char other = grid.charAt(at) == '7' ? '8' : '7';
              String wrong = grid.substring(0, at) + other + grid.substring(at + 1);
              assertThat(GRid.isValid(wrong)).as(wrong).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333931", "036000291452", "96385074", "04006381333931"})
  void takesProductNumbersOfEveryLength(String icpn) {
    assertThat(new Icpn(icpn).value()).isEqualTo(icpn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333932", "4060381333931", "12345", "400638133393X"})
  void refusesProductNumbersWithAWrongDigit(String icpn) {
    assertThat(Icpn.isValid(icpn)).isFalse();
  }

  @Test
  void takesAnIsniThatEndsInX() {
    assertThat(new Isni("0000 0001 2281 955X").value()).isEqualTo("000000012281955X");
    assertThat(Isni.isValid("0000000122819551")).isFalse();
  }

  @Test
  void keepsAnIsrcWithoutHyphens() {
    assertThat(new Isrc("qz-abc-26-00001")).hasToString("QZABC2600001");
    assertThatThrownBy(() -> new Isrc("QZ1"))
        .hasMessageContaining("two letters, three letters or digits, seven digits");
  }
}
