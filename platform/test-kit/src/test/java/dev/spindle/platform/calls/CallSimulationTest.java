package dev.spindle.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.simulation.Hunt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
class CallSimulationTest {

  private static final int TO_FIND_A_BUG = 300;

  @Test
  @Tag("F26")
  void aPartnerIsSparedAndNothingIsTriedTooOftenOrTooSoon() {
    Hunt.finds(Hunt.seeds(50), seed -> CallSimulation.run(seed, null));
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBugIsFound(CallSimulation.Bug bug) {
    assertThat(Hunt.first(TO_FIND_A_BUG, seed -> CallSimulation.run(seed, bug)))
        .as("a seed that shows it")
        .isPresent();
  }
}
