package dev.spindle.imports;

import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ImportProblemTest {

  @Test
  void everyProblemIsListedUnderACodeOfItsOwn() throws IOException {
    GeneratedDocs.assertProblemsListed("import-service", ImportProblem.values());
  }
}
