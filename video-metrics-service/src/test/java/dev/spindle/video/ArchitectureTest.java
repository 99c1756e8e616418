package dev.spindle.video;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheShapeOfAService() {
    ArchitectureRules.check("dev.spindle.video");
  }
}
