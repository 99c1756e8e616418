package dev.spindle.imports;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheShapeOfAService() {
    ArchitectureRules.check("dev.spindle.imports");
  }
}
