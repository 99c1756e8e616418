package dev.spindle.lifecycle;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void hasTheShapeOfEveryService() {
    ArchitectureRules.check("dev.spindle.lifecycle");
  }
}
