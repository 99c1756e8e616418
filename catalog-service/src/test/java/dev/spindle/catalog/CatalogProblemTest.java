package dev.spindle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogProblemTest {

  @ParameterizedTest
  @EnumSource
  void isListedWithItsStatus(CatalogProblem problem) throws IOException {
    var line = "| `%s` | %d |".formatted(problem.code(), problem.status().value());
    assertThat(Files.readString(Path.of("docs/problems.md"))).contains(line);
    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
  }
}
