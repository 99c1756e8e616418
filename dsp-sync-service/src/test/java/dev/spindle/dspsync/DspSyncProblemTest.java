package dev.spindle.dspsync;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DspSyncProblemTest {

  @Test
  void codesAreUniqueAndKebabCase() {
    var codes =
        Stream.<Problem>concat(
                Arrays.stream(DspSyncProblem.values()), Arrays.stream(CommonProblem.values()))
            .map(Problem::code)
            .toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void areListedInTheDocs() throws IOException {
    String table =
        Arrays.stream(DspSyncProblem.values())
            .map(p -> "| `%s` | %d | %s |".formatted(p.code(), p.status().value(), p.title()))
            .collect(joining("\n"));

    assertThat(Files.readString(Path.of("docs/problems.md"))).endsWith(table + "\n");
  }
}
