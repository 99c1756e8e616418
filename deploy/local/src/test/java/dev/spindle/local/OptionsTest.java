package dev.spindle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void sortsWordsFlagsAndValues() {
    var options =
        Options.parse(
            List.of("catalog", "--wipe", "--ports", "20000", "--report=a=b.json"),
            Set.of("--wipe"),
            Set.of("--ports", "--report"));

    assertThat(options.words()).containsExactly("catalog");
    assertThat(options.has("--wipe")).isTrue();
    assertThat(options.value("--ports")).contains("20000");
    assertThat(options.value("--report")).contains("a=b.json");
    assertThat(options.value("--none")).isEmpty();
  }

  @Test
  void saysWhichOptionIsUnknown() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Options.parse(List.of("--whipe"), Set.of("--wipe"), Set.of()))
        .withMessageContaining("--whipe");
  }

  @Test
  void saysWhichOptionLacksItsValue() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Options.parse(List.of("--ports"), Set.of(), Set.of("--ports")))
        .withMessage("--ports needs a value");
  }
}
