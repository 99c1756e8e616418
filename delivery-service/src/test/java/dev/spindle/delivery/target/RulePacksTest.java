package dev.spindle.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.rules.RulePack;
import org.junit.jupiter.api.Test;

class RulePacksTest {

  @Test
  void findsAStoresNewestPackByItsWordAndAnEditionByItsName() {
    assertThat(RulePacks.find("spotify")).isEqualTo(RulePacks.find("spotify-2026-04"));
    assertThat(RulePacks.find("none")).contains(RulePack.NONE);
    assertThat(RulePacks.find("spot")).isEmpty();
    assertThat(RulePacks.find("../spotify-2026-04")).isEmpty();
  }
}
