package dev.spindle.gateway;

import dev.spindle.gateway.testing.GatewayIT;
import dev.spindle.testkit.OpenApiContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ContractIT extends GatewayIT {

  @Autowired private ApplicationContext gateway;

  @Test
  void answersWhatItsContractSaysAndNothingElse() {
    OpenApiContract.check(gateway, Path.of("openapi.yaml"));
  }
}
