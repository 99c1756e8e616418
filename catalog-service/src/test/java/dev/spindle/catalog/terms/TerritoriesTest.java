package dev.spindle.catalog.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.codes.CodeList;
import dev.spindle.catalog.terms.Territories.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

  @Test
  void theListIsThatOfIsoWithKosovo() {
    var iso = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    iso.add("XK");
    assertThat(CodeList.TERRITORIES.codes()).isEqualTo(iso);
    assertThat(CodeList.TERRITORIES.parse("XK")).isInstanceOf(Parsed.Good.class);
    assertThat(CodeList.TERRITORIES.parse("UK")).isInstanceOf(Parsed.Bad.class);
    assertThat(CodeList.TERRITORIES.parse("de")).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void modesMeanWhatTheySay() {
    int all = CodeList.TERRITORIES.codes().size();
    assertThat(Territories.EVERYWHERE.open()).hasSize(all);
    assertThat(of(Mode.INCLUDE, "NO", "SE", "NO").open()).containsExactly("NO", "SE");
    assertThat(of(Mode.EXCLUDE, "CU", "KP").open()).hasSize(all - 2).doesNotContain("CU", "KP");
  }

  @Test
  void refusesWhatLeavesNowhereToSellOrContradictsItself() {
    assertThat(Territories.of(Mode.WORLDWIDE, List.of("NO"))).isInstanceOf(Parsed.Bad.class);
    assertThat(Territories.of(Mode.INCLUDE, List.of())).isInstanceOf(Parsed.Bad.class);
    assertThat(Territories.of(Mode.EXCLUDE, List.copyOf(CodeList.TERRITORIES.codes())))
        .isInstanceOf(Parsed.Bad.class);
  }

  private static Territories of(Mode mode, String... codes) {
    return Territories.of(mode, List.of(codes)).orThrow();
  }
}
