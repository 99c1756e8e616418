package dev.spindle.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.simulation.Hunt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
class WorkSimulationTest {

  private static final int TO_FIND_A_BUG = 2_000;

  @Test
  @Tag("F29")
  @Tag("F30")
  void workIsDoneByOneAtATimeAndNeverForgotten() {
    Hunt.finds(Hunt.seeds(25), seed -> WorkSimulation.run(seed, null));
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBugIsFound(WorkSimulation.Bug bug) {
    assertThat(Hunt.first(TO_FIND_A_BUG, seed -> WorkSimulation.run(seed, bug)))
        .as("a seed that shows it")
        .isPresent();
  }
}
