package dev.spindle.video;

import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VideoProblemTest {

  @Test
  void everyProblemIsListedUnderACodeOfItsOwn() throws IOException {
    GeneratedDocs.assertProblemsListed("video-metrics-service", VideoProblem.values());
  }
}
