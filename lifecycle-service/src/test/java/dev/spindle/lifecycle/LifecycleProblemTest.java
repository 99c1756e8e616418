package dev.spindle.lifecycle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleProblemTest {

  @Test
  void codesAreUniqueAndKebabCase() {
    var codes =
        Stream.<Problem>concat(
                Arrays.stream(LifecycleProblem.values()), Arrays.stream(CommonProblem.values()))
            .map(Problem::code)
            .toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void areListedInTheDocs() throws IOException {
    GeneratedDocs.assertUpToDate(
        "problems.md",
        Arrays.stream(LifecycleProblem.values())
            .map(p -> "| `%s` | %d | %s |".formatted(p.code(), p.status().value(), p.title()))
            .collect(
                joining(
                    "\n",
                    """
                    # Problems of lifecycle-service

                    Generated from `LifecycleProblem`; a test fails when it differs. Besides these there are the platform's
                    own (`CommonProblem`).

                    | code | status | title |
                    |---|---|---|
                    """,
                    "\n")));
  }
}
