package dev.spindle.lifecycle.overview;

import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.history.HistoryEntry;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.overview.Timeline.Progress;
import dev.spindle.lifecycle.overview.Timeline.Stage;
import dev.spindle.lifecycle.release.Release;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.release.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant START = NOW.minusSeconds(1_000);

  @Test
  void aNewDraftHasOnlyItsStart() {
    var timeline = Timeline.of(seen(ReleaseState.DRAFT), List.of());

    assertThat(timeline.stages().getFirst())
        .isEqualTo(new Stage(ReleaseState.DRAFT, Progress.CURRENT, START, null, null));
    assertThat(timeline.stages()).extracting(Stage::progress).containsOnlyOnce(Progress.CURRENT);
  }

  @Test
  void aStateThatWasLeftOutIsSkippedNotDone() {
    var timeline =
        Timeline.of(seen(ReleaseState.MIXED), List.of(arrival(ReleaseState.MIXED, "mix is good")));

    assertThat(timeline.stages().subList(0, 3))
        .containsExactly(
            new Stage(ReleaseState.DRAFT, Progress.DONE, START, null, null),
            new Stage(ReleaseState.RECORDING, Progress.SKIPPED, null, null, null),
            new Stage(ReleaseState.MIXED, Progress.CURRENT, NOW, "max", "mix is good"));
  }

  @Test
  void aStageThatWasLeftAgainLiesAheadWithoutItsOldStamp() {
    var arrivals =
        List.of(arrival(ReleaseState.MIXED, "again"), arrival(ReleaseState.MASTERED, "once"));

    var mastered = Timeline.of(seen(ReleaseState.MIXED), arrivals).stages().get(3);

    assertThat(mastered)
        .isEqualTo(new Stage(ReleaseState.MASTERED, Progress.AHEAD, null, null, null));
  }

  private static Seen seen(ReleaseState state) {
    var standing = new Standing(state, LockLevel.UNLOCKED, null);
    var release = new Release(UUID.randomUUID(), 3, standing, deliverable(), NOW, null);
    return new Seen(release, START, NOW);
  }

  private static HistoryEntry arrival(ReleaseState state, String reason) {
    return new HistoryEntry(
        1,
        "any",
        ReleaseState.DRAFT,
        state,
        LockLevel.UNLOCKED,
        LockLevel.UNLOCKED,
        null,
        7,
        "max",
        reason,
        null,
        NOW);
  }
}
