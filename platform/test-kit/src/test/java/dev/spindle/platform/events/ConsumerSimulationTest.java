package dev.spindle.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.simulation.Hunt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fault")
class ConsumerSimulationTest {

  private static final int TO_FIND_A_BUG = 2_000;

  @Test
  @Tag("F5")
  @Tag("F14")
  @Tag("F19")
  void everyEventHasItsEffectOnceInOrderOrIsSetAside() {
    Hunt.finds(Hunt.seeds(25), seed -> ConsumerSimulation.run(seed, Set.of()));
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedBugIsFound(ConsumerSimulation.Bug bug) {
    assertThat(Hunt.first(TO_FIND_A_BUG, seed -> ConsumerSimulation.run(seed, Set.of(bug))))
        .as("a seed that shows it")
        .isPresent();
  }
}
