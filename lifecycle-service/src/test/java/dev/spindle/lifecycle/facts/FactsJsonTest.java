package dev.spindle.lifecycle.facts;

import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;
import static dev.spindle.lifecycle.LifecycleFixtures.facts;
import static dev.spindle.lifecycle.LifecycleFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsJsonTest {

  @Test
  void readsWhatItWrote() {
    assertThat(FactsJson.read(FactsJson.write(deliverable()))).isEqualTo(deliverable());
  }

  @Test
  void keepsWhatIsMissingMissing() {
    var sparse = facts(List.of(track(1, null, null)));

    assertThat(FactsJson.read(FactsJson.write(sparse))).isEqualTo(sparse);
  }

  @Test
  void knowsNothingOfAnEmptyColumn() {
    assertThat(FactsJson.read(null)).isEqualTo(ReleaseFacts.UNKNOWN);
  }

  @Test
  void leavesAsideWhatANewerInstanceAdded() {
    var newer = FactsJson.write(deliverable()).replaceFirst("\\{", "{\"mood\":\"blue\",");

    assertThat(FactsJson.read(newer)).isEqualTo(deliverable());
  }
}
