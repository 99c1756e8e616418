package dev.spindle.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.simulation.Hunt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
class LifecycleSimulationTest {

  private static final int TO_FIND_A_BUG = 2_000;

  @Test
  @Tag("F30")
  @Tag("F31")
  @Tag("F41")
  void everyReleaseHasOneLegalHistoryAndIsOutWhenItsMomentHasCome() {
    Hunt.finds(Hunt.seeds(25), seed -> LifecycleSimulation.run(seed, null));
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBugIsFound(LifecycleSimulation.Bug bug) {
    assertThat(Hunt.first(TO_FIND_A_BUG, seed -> LifecycleSimulation.run(seed, bug)))
        .as("a seed that shows it")
        .isPresent();
  }
}
