package dev.spindle.delivery;

import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeliveryProblemTest {

  @Test
  void everyProblemIsListedUnderACodeOfItsOwn() throws IOException {
    GeneratedDocs.assertProblemsListed("delivery-service", DeliveryProblem.values());
  }
}
