package dev.spindle.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Test
  void storesAnIsrcWithoutDecoration() {
    assertThat(Identifiers.isrc("qz-abc-26-01001")).contains("QZABC2601001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QZABC260100", "QZABC26010011", "1ZABC2601001", "QZABC26O1001", ""})
  void refusesWhatIsNoIsrc(String raw) {
    assertThat(Identifiers.isrc(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"725273107002", "0725273107002", "00725273107002", "4 006381-333931"})
  void acceptsBarcodesOfTwelveToFourteenDigits(String raw) {
    assertThat(Identifiers.gtin(raw)).isPresent();
  }

  @Test
  void checksIpiAndIsni() {
    assertThat(Identifiers.ipi("000141073-38")).contains("00014107338");
    assertThat(Identifiers.ipi("00045620793")).isEmpty();
    assertThat(Identifiers.isni("0000 0001 2281 955X")).contains("000000012281955X");
    assertThat(Identifiers.isni("0000000122819550")).isEmpty();
  }

  @Test
  void everyChangedDigitOfABarcodeIsNoticed() {
    everyChangeIsNoticed("725273107002", Identifiers::gtin);
  }

  @Test
  void everyChangedDigitOfAnIpiIsNoticed() {
    everyChangeIsNoticed("00014107338", Identifiers::ipi);
  }

  private static void everyChangeIsNoticed(String right, Function<String, Optional<String>> check) {
    var random = new Random(7);
    for (int i = 0; i < right.length(); i++) {
      char other = (char) ('0' + (right.charAt(i) - '0' + 1 + random.nextInt(9)) % 10);
      var wrong = right.substring(0, i) + other + right.substring(i + 1);
      assertThat(check.apply(wrong)).as(wrong).isEmpty();
    }
  }
}
