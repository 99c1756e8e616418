package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void aBaseGivesEveryPortANumberOfItsOwnInTheBlock() {
    var ports = Ports.parse("20000");

    var numbers = Arrays.stream(Port.values()).mapToInt(ports::of).toArray();
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(IntStream.of(numbers).allMatch(n -> n >= 20_000 && n < 20_000 + Ports.BLOCK))
        .isTrue();
  }

  @Test
  void theDoorsOfTheStoresFollowTheLastPort() {
    assertThat(Port.SANDBOX_SFTP.offset())
        .isEqualTo(Arrays.stream(Port.values()).mapToInt(Port::offset).max().orElseThrow());
  }

  @Test
  void withoutABaseTheDocumentedPortsAreUsed() {
    assertThat(Ports.STANDARD.http(Port.GATEWAY)).isEqualTo("http://127.0.0.1:8080");
    assertThat(Ports.STANDARD.address(Port.POSTGRES)).isEqualTo("127.0.0.1:5532");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "65530", "many", "", "-1"})
  void refusesABaseThatCannotBe(String base) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Ports.parse(base))
        .withMessageContaining("“" + base + "”");
  }
}
