package dev.spindle.imports.job;

import static dev.spindle.imports.job.ImportJobs.NOW;
import static dev.spindle.imports.job.ImportJobs.accepted;
import static dev.spindle.imports.job.ImportJobs.create;
import static dev.spindle.imports.job.ImportJobs.merge;
import static dev.spindle.imports.job.ImportJobs.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.imports.job.CatalogWord.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogWordTest {

  private final ImportJob creating = accepted(pending().decide(create(), NOW));
  private final ImportJob merging = accepted(pending().decide(merge(), NOW));

  @Test
  void aReleaseOfItsOwnHasOnlyToExist() {
    assertThat(news(null).about(creating))
        .contains(new ImportCommand.Confirm(ImportOutcome.CREATED));
  }

  @Test
  void anotherChangeOfAReleaseIsNoAnswerToAMerge() {
    assertThat(news(null).about(merging)).isEmpty();
    assertThat(news(new Answer(UUID.randomUUID(), ImportOutcome.FILLED, null)).about(merging))
        .isEmpty();
  }

  @Test
  void anAnswerSaysWhatAMergeCameTo() {
    assertThat(news(new Answer(merging.id(), ImportOutcome.NOTHING_TO_FILL, null)).about(merging))
        .contains(new ImportCommand.Confirm(ImportOutcome.NOTHING_TO_FILL));
    assertThat(news(new Answer(merging.id(), null, "It is LOCKED")).about(merging))
        .contains(new ImportCommand.GiveUp("The catalogue refused it. It is LOCKED"));
  }

  private static CatalogWord news(@Nullable Answer answer) {
    return new CatalogWord(ImportJobs.OTHER, 4, "Title", NOW, answer);
  }
}
