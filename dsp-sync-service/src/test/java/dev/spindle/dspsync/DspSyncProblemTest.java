package dev.spindle.dspsync;

import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DspSyncProblemTest {

  @Test
  void everyProblemIsListedUnderACodeOfItsOwn() throws IOException {
    GeneratedDocs.assertProblemsListed("dsp-sync-service", DspSyncProblem.values());
  }
}
