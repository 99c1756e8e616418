package dev.spindle.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.Driver;
import dev.spindle.lifecycle.LifecycleFixtures;
import dev.spindle.platform.problem.ProblemException;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The random walk again, with PostgreSQL and Kafka under it: what is stored and told is the model.
 */
@ServiceTest
@Tag("fault")
class StoredWalkIT {

  private static final int STEPS = 150;

  /** Far from the days other tests plan for, and before all of them, so that nothing is due. */
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.now().plus(Duration.ofDays(2)));

  @Autowired ApplicationContext service;
  @Autowired TestEvents events;
  private Driver driver;

  @BeforeEach
  void aClockOfItsOwn() {
    driver = new Driver(service, now::get);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 33, 333})
  void storesAndTellsWhatTheModelSays(long seed) {
    var random = new Random(seed);
    var walk = new Walk(random);
    var model = new LifecycleModel();
    var id = driver.draft();
    int accepted = 0;
    for (int step = 0; step < STEPS; step++) {
      var ready = driver.seen(id).release().facts().equals(LifecycleFixtures.deliverable());
      var request = walk.request(now.get(), driver.seen(id).release().version());
      var expected = model.accepts(request, ready, now.get());

      var failure = catchThrowable(() -> driver.handle(id, request));

      assertThat(failure == null)
          .as("seed %d step %d: %s", seed, step, request)
          .isEqualTo(expected);
      if (failure == null) {
        model.take(request, now.get());
        accepted++;
      } else {
        assertThat(failure).isInstanceOf(ProblemException.class);
      }
      assertThat(driver.seen(id).release().standing()).isEqualTo(model.standing());
      now.updateAndGet(instant -> instant.plusSeconds(random.nextInt(20_000)));
    }
    assertThat(driver.history(id)).hasSize(accepted);
    var said = events.await(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class, accepted);
    assertThat(said).extracting(ReleaseTransitioned::getVersion).isSorted().hasSize(accepted);
    assertThat(said.getLast().getToState().name()).isEqualTo(model.standing().state().name());
  }
}
