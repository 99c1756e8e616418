package dev.spindle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Pages in a module's {@code docs/} that are made from its code. {@code -Dspindle.docs=write}
 * writes them anew.
 */
public final class GeneratedDocs {

  private GeneratedDocs() {}

  /** Fails when the page is not what the code says now. */
  public static void assertUpToDate(String page, String content) throws IOException {
    var file = Path.of("docs", page);
    if ("write".equals(System.getProperty("spindle.docs"))) {
      Files.writeString(file, content, UTF_8);
    }
    assertThat(Files.readString(file, UTF_8))
        .as("docs/%s is stale: run the test with -Dspindle.docs=write", page)
        .isEqualTo(content);
  }

  /**
   * Fails when {@code problems.md} does not list the problems of a service, or when a code is not
   * kebab case or the platform's already.
   *
   * @param problems the service's one enum
   */
  public static void assertProblemsListed(String service, Problem[] problems) throws IOException {
    assertThat(Stream.of(problems, CommonProblem.values()).flatMap(Arrays::stream))
        .extracting(Problem::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    assertUpToDate("problems.md", problems(service, problems));
  }

  private static String problems(String service, Problem[] problems) {
    var head =
        """
        # Problems of %s

        RFC 9457 problem details; clients branch on `code`, which is never reworded. Generated from `%s`; besides these
        there are the platform's own (`CommonProblem`).

        | code | status | title |
        |---|---|---|
        """
            .formatted(service, problems[0].getClass().getSimpleName());
    return Arrays.stream(problems)
        .map(p -> "| `%s` | %d | %s |".formatted(p.code(), p.status().value(), p.title()))
        .collect(joining("\n", head, "\n"));
  }
}
