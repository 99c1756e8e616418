package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;
import static dev.spindle.lifecycle.release.ReleaseExamples.empty;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.Decision.Accepted;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks at random, beside a model that was written from the words of the specification. */
class RandomWalkTest {

  private static final int STEPS = 4_000;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 7, 42, 1999, 20261121})
  void agreesWithTheModel(long seed) {
    var random = new Random(seed);
    var walk = new Walk(random);
    var model = new LifecycleModel();
    var release = ReleaseExamples.draft();
    var now = NOW;
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(30)));
      var ready = random.nextInt(5) > 0;
      release = withFacts(release, ready);
      var request = walk.request(now, 1);

      var decision = release.decide(request, "walker", now);
      var expected = model.accepts(request, ready, now);

      assertThat(decision instanceof Accepted)
          .as("seed %d step %d: %s from %s", seed, step, request, release.standing())
          .isEqualTo(expected);
      if (decision instanceof Accepted(var next, var change)) {
        model.take(request, now);
        keepsItsWord(release, next, change);
        release = next;
      }
      assertThat(release.standing()).as("seed %d step %d", seed, step).isEqualTo(model.standing());
    }
    assertThat(release.version()).as("accepted steps").isGreaterThan(STEPS / 20);
  }

  private static void keepsItsWord(Release before, Release next, Change change) {
    assertThat(next.version()).isEqualTo(before.version() + 1);
    assertThat(next.changedAt()).isAfterOrEqualTo(before.changedAt());
    assertThat(change.before()).isEqualTo(before.standing());
    assertThat(next.state() == ReleaseState.LOCKED)
        .isEqualTo(next.standing().lock() == LockLevel.LOCKED);
    assertThat(next.state().compareTo(ReleaseState.SCHEDULED) < 0)
        .isEqualTo(next.standing().plan() == null);
  }

  private static Release withFacts(Release release, boolean ready) {
    return new Release(
        release.id(),
        release.version(),
        release.standing(),
        ready ? deliverable() : empty(),
        release.changedAt(),
        release.reopenedAt());
  }
}
