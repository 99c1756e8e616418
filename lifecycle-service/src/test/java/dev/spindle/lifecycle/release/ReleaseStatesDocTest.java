package dev.spindle.lifecycle.release;

import static java.util.stream.Collectors.joining;

import dev.spindle.lifecycle.commands.Inputs;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.guards.Guard;
import dev.spindle.lifecycle.release.Transitions.Row;
import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReleaseStatesDocTest {

  @Test
  void theDiagramAndTheTablesAreUpToDate() throws IOException {
    GeneratedDocs.assertUpToDate(
        "release-states.md",
        """
        # Release states

        Generated from `Transitions` and `Guard`; a test fails when it differs.

        ```mermaid
        stateDiagram-v2
            [*] --> DRAFT
        %s
        ```

        | from | transition | to | lock after | who | brings | guards |
        |---|---|---|---|---|---|---|
        %s

        | guard | holds when |
        |---|---|
        %s
        """
            .formatted(diagram(), table(), guards()));
  }

  private static String diagram() {
    return Transitions.TABLE.stream()
        .map(row -> "    %s --> %s: %s".formatted(row.from(), row.to(), row.on().wireName()))
        .collect(joining("\n"));
  }

  private static String table() {
    return Transitions.TABLE.stream().map(ReleaseStatesDocTest::line).collect(joining("\n"));
  }

  private static String line(Row row) {
    return "| %s | `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            row.from(),
            row.on().wireName(),
            row.to(),
            lock(row),
            row.by().stream().sorted().map(by -> word(by)).collect(joining(", ")),
            Inputs.of(row.on()).stream().map(input -> word(input)).collect(joining(", ")),
            row.guards().stream().map(guard -> "`" + word(guard) + "`").collect(joining(" ")));
  }

  private static String lock(Row row) {
    if (row.on() == Transition.UNLOCK) {
      return "as asked";
    }
    return row.lock() == null ? "as before" : row.lock().name();
  }

  private static String guards() {
    return Arrays.stream(Guard.values())
        .map(guard -> "| `%s` | %s |".formatted(word(guard), guard.says()))
        .collect(joining("\n"));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
