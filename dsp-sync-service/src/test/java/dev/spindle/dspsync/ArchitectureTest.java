package dev.spindle.dspsync;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheShapeEveryServiceHas() {
    ArchitectureRules.check("dev.spindle.dspsync");
  }
}
