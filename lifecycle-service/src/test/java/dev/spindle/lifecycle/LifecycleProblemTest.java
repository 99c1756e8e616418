package dev.spindle.lifecycle;

import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LifecycleProblemTest {

  @Test
  void everyProblemIsListedUnderACodeOfItsOwn() throws IOException {
    GeneratedDocs.assertProblemsListed("lifecycle-service", LifecycleProblem.values());
  }
}
