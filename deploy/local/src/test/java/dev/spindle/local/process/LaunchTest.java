package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private static final Path LOG = Path.of("log");

  @Test
  void tuningStandsRightBehindTheProgram() {
    var launch = new Launch("a", List.of("java", "Main"), List.of("-XX:AOTCache=x"), Map.of(), LOG);

    assertThat(launch.commandLine()).containsExactly("java", "-XX:AOTCache=x", "Main");
  }

  @Test
  void tuningMakesItNoOtherThing() {
    var plain = new Launch("a", List.of("java", "Main"), Map.of("A", "1"), LOG);
    var tuned = new Launch("a", List.of("java", "Main"), List.of("-X"), Map.of("A", "1"), LOG);

    assertThat(tuned.fingerprint()).isEqualTo(plain.fingerprint());
  }

  @Test
  void anotherCommandOrEnvironmentDoes() {
    var plain = new Launch("a", List.of("java", "Main"), Map.of("A", "1"), LOG);

    assertThat(new Launch("a", List.of("java", "Other"), Map.of("A", "1"), LOG).fingerprint())
        .isNotEqualTo(plain.fingerprint());
    assertThat(new Launch("a", List.of("java", "Main"), Map.of("A", "2"), LOG).fingerprint())
        .isNotEqualTo(plain.fingerprint());
  }
}
