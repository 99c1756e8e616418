package dev.spindle.imports.job;

import static dev.spindle.imports.job.ImportState.COMPLETED;
import static dev.spindle.imports.job.ImportState.FAILED;
import static dev.spindle.imports.job.ImportState.PENDING;
import static dev.spindle.imports.job.ImportState.PROCESSING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one table of allowed moves; code, diagram and tests are read from it. */
final class ImportTransitions {

  record Move(ImportState from, Class<? extends ImportCommand> on, ImportState to) {}

  /** A failed import may be applied again, and an answer that comes late still counts. */
  static final List<Move> TABLE =
      List.of(
          new Move(PENDING, ImportCommand.Apply.class, PROCESSING),
          new Move(PROCESSING, ImportCommand.Confirm.class, COMPLETED),
          new Move(PROCESSING, ImportCommand.GiveUp.class, FAILED),
          new Move(FAILED, ImportCommand.Apply.class, PROCESSING),
          new Move(FAILED, ImportCommand.Confirm.class, COMPLETED),
          new Move(FAILED, ImportCommand.Reread.class, PENDING));

  private ImportTransitions() {}

  static Optional<ImportState> next(ImportState from, ImportCommand command) {
    return TABLE.stream()
        .filter(move -> move.from() == from && move.on() == command.getClass())
        .map(Move::to)
        .findFirst();
  }

  /** The diagram in {@code docs/import-states.md}; a test fails when that file differs. */
  static String mermaid() {
    return TABLE.stream()
        .map(m -> "    %s --> %s: %s".formatted(m.from(), m.to(), m.on().getSimpleName()))
        .collect(
            Collectors.joining(
                "\n",
                "stateDiagram-v2\n    [*] --> PENDING\n    [*] --> FAILED: unreadable\n",
                "\n"));
  }
}
