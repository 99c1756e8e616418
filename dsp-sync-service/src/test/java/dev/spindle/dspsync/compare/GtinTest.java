package dev.spindle.dspsync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GtinTest {

  @Test
  void seesTheSameNumberWhateverZerosAreInFront() {
    assertThat(Gtin.same("602445868162", "00602445868162")).isTrue();
    assertThat(Gtin.same("0602445868162", "602445868162")).isTrue();
    assertThat(Gtin.same("602445868162", "602445868163")).isFalse();
    assertThat(Gtin.same(null, "602445868162")).isFalse();
  }

  @Test
  void triesTheGivenFormFirstAndEachFormOnce() {
    assertThat(Gtin.forms("602445868162"))
        .containsExactly("602445868162", "0602445868162", "00602445868162");
    assertThat(Gtin.forms("4006381333931")).containsExactly("4006381333931", "04006381333931");
  }

  @Test
  void everyFormIsTheSameNumber() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      String gtin = "%013d".formatted(random.nextLong(1, 10_000_000_000_000L));

      assertThat(Gtin.forms(gtin)).contains(gtin).allMatch(form -> Gtin.same(form, gtin));
    }
  }
}
