package dev.spindle.imports;

import dev.spindle.testkit.OpenApiContract;
import dev.spindle.testkit.ServiceTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class ContractIT {

  @Autowired private ApplicationContext service;

  @Test
  void servesWhatItsDocumentSays() {
    OpenApiContract.check(service, Path.of("openapi.yaml"));
  }
}
