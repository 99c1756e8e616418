package dev.spindle.imports.job;

import static dev.spindle.imports.job.ImportJobs.NOW;
import static dev.spindle.imports.job.ImportJobs.OTHER;
import static dev.spindle.imports.job.ImportJobs.OWN;
import static dev.spindle.imports.job.ImportJobs.accepted;
import static dev.spindle.imports.job.ImportJobs.broken;
import static dev.spindle.imports.job.ImportJobs.create;
import static dev.spindle.imports.job.ImportJobs.merge;
import static dev.spindle.imports.job.ImportJobs.pending;
import static dev.spindle.imports.job.ImportJobs.preview;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportJobTest {

  @Test
  void isCompleteOnlyOnceTheCatalogueAnswered() {
    var processing = accepted(pending().decide(create(), NOW));
    var completed =
        accepted(processing.decide(new ImportCommand.Confirm(ImportOutcome.CREATED), NOW));

    assertThat(processing.state()).isEqualTo(ImportState.PROCESSING);
    assertThat(completed.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(completed.version()).isEqualTo(3);
  }

  @Test
  void completesWithNothingToFill() {
    var merging = accepted(pending().decide(merge(), NOW));
    var nothing = new ImportCommand.Confirm(ImportOutcome.NOTHING_TO_FILL);

    var decided = (Decision.Accepted) merging.decide(nothing, NOW);

    assertThat(decided.next().outcome()).isEqualTo(ImportOutcome.NOTHING_TO_FILL);
    assertThat(decided.what()).isEqualTo("nothing-to-fill");
  }

  @Test
  void carriesOutARepeatedApplyOnce() {
    var processing = accepted(pending().decide(create(), NOW));

    assertThat(processing.decide(create(), NOW)).isInstanceOf(Decision.Repeated.class);
    assertThat(processing.decide(merge(), NOW)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void returnsToItsOwnReleaseAfterAFailedMerge() {
    var merging = accepted(pending().decide(merge(), NOW));
    var failed = accepted(merging.decide(new ImportCommand.GiveUp("silence"), NOW));
    var creating = accepted(failed.decide(create(), NOW));

    assertThat(merging.releaseId()).isEqualTo(OTHER);
    assertThat(failed.error()).isEqualTo("silence");
    assertThat(creating.releaseId()).isEqualTo(OWN);
    assertThat(creating.error()).isNull();
  }

  @Test
  void completesThoughTheAnswerCameTooLate() {
    var processing = accepted(pending().decide(create(), NOW));
    var failed = accepted(processing.decide(new ImportCommand.GiveUp("silence"), NOW));

    assertThat(
            accepted(failed.decide(new ImportCommand.Confirm(ImportOutcome.CREATED), NOW)).state())
        .isEqualTo(ImportState.COMPLETED);
  }

  @Test
  void appliesNothingThatWasNotUnderstood() {
    assertThat(broken().decide(create(), NOW)).isInstanceOf(Decision.Refused.class);
    assertThat(broken().decide(new ImportCommand.Confirm(ImportOutcome.CREATED), NOW))
        .isInstanceOf(Decision.Repeated.class);
    assertThat(accepted(broken().decide(new ImportCommand.Reread(preview()), NOW)).state())
        .isEqualTo(ImportState.PENDING);
  }

  @Test
  void reachesEveryStateAndLeavesNoneButTheLast() {
    var from = EnumSet.noneOf(ImportState.class);
    var to = EnumSet.of(ImportState.PENDING);
    ImportTransitions.TABLE.forEach(
        move -> {
          from.add(move.from());
          to.add(move.to());
        });

    assertThat(to).containsExactlyInAnyOrder(ImportState.values());
    assertThat(EnumSet.complementOf(from)).containsExactly(ImportState.COMPLETED);
  }

  /** Whatever is asked in whatever order: versions rise by one, and complete stays complete. */
  @Test
  void keepsItsPromisesUnderAnyOrderOfCommands() {
    var random = new Random(20_261_121);
    var commands =
        List.of(
            create(),
            merge(),
            new ImportCommand.Confirm(ImportOutcome.CREATED),
            new ImportCommand.Confirm(ImportOutcome.NOTHING_TO_FILL),
            new ImportCommand.GiveUp("silence"),
            new ImportCommand.Reread(preview()));
    for (int round = 0; round < 5_000; round++) {
      var job = random.nextInt(4) == 0 ? broken() : pending();
      for (int step = 0; step < 12; step++) {
        job = step(job, commands.get(random.nextInt(commands.size())));
      }
    }
  }

  private static ImportJob step(ImportJob job, ImportCommand command) {
    if (!(job.decide(command, NOW) instanceof Decision.Accepted(var next, _))) {
      return job;
    }
    assertThat(job.state()).isNotEqualTo(ImportState.COMPLETED);
    assertThat(next.version()).isEqualTo(job.version() + 1);
    assertThat(next.ownReleaseId()).isEqualTo(job.ownReleaseId());
    if (next.state() == ImportState.PROCESSING || next.state() == ImportState.COMPLETED) {
      assertThat(next.mode()).isNotNull();
      assertThat(next.preview()).isNotNull();
      assertThat(next.releaseId()).isEqualTo(next.mode() == ImportMode.CREATE ? OWN : OTHER);
    }
    return next;
  }

  @Test
  void theDiagramIsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("docs/import-states.md")))
        .contains("```mermaid\n" + ImportTransitions.mermaid() + "```");
  }
}
