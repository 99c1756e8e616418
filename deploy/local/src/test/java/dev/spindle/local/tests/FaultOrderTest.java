package dev.spindle.local.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultOrderTest {

  @Test
  void runsEveryRowWhenNoneIsNamed() {
    var order = order("--faults");

    assertThat(FaultRun.command(order)).contains("-Dgroups=fault | bad-input");
    assertThat(FaultRun.command(order)).noneMatch(word -> word.contains("seeds"));
  }

  @Test
  void runsTheRowsNamedWithAsManySeedsAsAsked() {
    var order = order("--faults", "--seeds", "20", "--rows=f7,F10,s1,F7");

    assertThat(FaultRun.command(order))
        .contains("-Dgroups=F7 | F10 | S1", "-Dspindle.seeds.count=20", "--fail-at-end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F", "X1", "F7;RM", "F7 F8", "F07", ""})
  void refusesRowsThatAreNone(String rows) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> order("--faults", "--rows", rows))
        .withMessageContaining("“" + rows + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "many", "100000"})
  void refusesANumberOfSeedsThatIsNone(String seeds) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> order("--faults", "--seeds", seeds))
        .withMessageContaining("“" + seeds + "”");
  }

  @Test
  void testsEveryModule() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> order("--faults", "platform"))
        .withMessageContaining("platform");
  }

  private static FaultOrder order(String... words) {
    return FaultOrder.of(Options.parse(List.of(words), FaultOrder.FLAGS, FaultOrder.VALUED));
  }
}
