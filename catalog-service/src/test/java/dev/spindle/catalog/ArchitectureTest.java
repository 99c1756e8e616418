package dev.spindle.catalog;

import dev.spindle.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceHasTheShapeOfAllServices() {
    ArchitectureRules.check("dev.spindle.catalog");
  }
}
