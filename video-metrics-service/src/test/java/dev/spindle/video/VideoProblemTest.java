package dev.spindle.video;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VideoProblemTest {

  @Test
  void codesAreUniqueAndKebabCase() {
    var codes =
        Stream.<Problem>concat(
                Arrays.stream(VideoProblem.values()), Arrays.stream(CommonProblem.values()))
            .map(Problem::code)
            .toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void theListIsTheEnum() throws IOException {
    var rows =
        Arrays.stream(VideoProblem.values())
            .map(p -> "| `%s` | %d | %s |%n".formatted(p.code(), p.status().value(), p.title()))
            .collect(joining());

    assertThat(Files.readString(Path.of("docs/problems.md"))).endsWith("|---|---|---|\n" + rows);
  }
}
