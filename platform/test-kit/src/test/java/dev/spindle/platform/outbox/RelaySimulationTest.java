package dev.spindle.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.simulation.Hunt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
class RelaySimulationTest {

  private static final int TO_FIND_A_BUG = 2_000;

  @Test
  @Tag("F3")
  @Tag("F4")
  void publishesWhatCommittedInOrderWhateverFails() {
    Hunt.finds(Hunt.seeds(50), seed -> RelaySimulation.run(seed, Set.of()));
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBugIsFound(RelaySimulation.Bug bug) {
    assertThat(Hunt.first(TO_FIND_A_BUG, seed -> RelaySimulation.run(seed, Set.of(bug))))
        .as("a seed that shows it")
        .isPresent();
  }
}
