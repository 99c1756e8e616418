package dev.spindle.delivery;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void hasTheShapeOfEveryService() {
    ArchitectureRules.check("dev.spindle.delivery");
  }
}
