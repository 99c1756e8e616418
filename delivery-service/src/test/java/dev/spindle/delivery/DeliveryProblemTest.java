package dev.spindle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.problem.CommonProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryProblemTest {

  @Test
  void codesAreKebabCaseAndNotThePlatforms() {
    var platforms = Arrays.stream(CommonProblem.values()).map(CommonProblem::code).toList();

    assertThat(DeliveryProblem.values())
        .extracting(DeliveryProblem::code)
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"))
        .doesNotContainAnyElementsOf(platforms);
  }

  @Test
  void thePageOfProblemsIsUpToDate() throws IOException {
    var rows =
        Arrays.stream(DeliveryProblem.values())
            .map(p -> "| `%s` | %d | %s |".formatted(p.code(), p.status().value(), p.title()))
            .collect(Collectors.joining("\n"));

    GeneratedDocs.assertUpToDate(
        "problems.md",
        """
        # Problems of delivery-service

        Generated from `DeliveryProblem`; the platform's own are in `platform/README.md`. Codes are never reworded.

        | code | status | title |
        |---|---|---|
        %s
        """
            .formatted(rows));
  }
}
