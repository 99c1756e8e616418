package dev.spindle.lifecycle.events.published;

import static dev.spindle.lifecycle.LifecycleFixtures.FRIDAY;
import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.common.v1.ReleaseTimePolicy;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.Change;
import dev.spindle.lifecycle.release.Standing;
import dev.spindle.platform.outbox.OutboxEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseEventMapperTest {

  private static final Standing MASTERED =
      new Standing(
          dev.spindle.lifecycle.commands.ReleaseState.MASTERED,
          dev.spindle.lifecycle.locks.LockLevel.UNLOCKED,
          null);
  private static final Standing SCHEDULED =
      new Standing(
          dev.spindle.lifecycle.commands.ReleaseState.SCHEDULED,
          dev.spindle.lifecycle.locks.LockLevel.PARTIAL,
          FRIDAY);

  private final ReleaseEventMapper mapper = new ReleaseEventMapper();

  @Test
  void tellsOfTheMoveAndThenOfThePlan() {
    var events = mapper.apply(change(Transition.SCHEDULE, MASTERED, SCHEDULED));

    assertThat(events)
        .extracting(event -> event.topic().name())
        .containsExactly("release.transitioned", "release.scheduled");
    var moved = (ReleaseTransitioned) value(events, 0);
    assertThat(moved.getTransition()).isEqualTo("schedule");
    assertThat(moved.getFromState()).isEqualTo(ReleaseState.MASTERED);
    assertThat(moved.getToState()).isEqualTo(ReleaseState.SCHEDULED);
    assertThat(moved.getLockLevel()).isEqualTo(LockLevel.PARTIAL);
    assertThat(moved.getCatalogVersion()).isEqualTo(7);
    var planned = (ReleaseScheduled) value(events, 1);
    assertThat(planned.getVersion()).isEqualTo(moved.getVersion());
    assertThat(planned.getPrevious()).isNull();
    assertThat(planned.getSchedule()).isEqualTo(moved.getSchedule());
  }

  @Test
  void writesThePlanInFull() {
    var moved =
        (ReleaseTransitioned)
            value(mapper.apply(change(Transition.SCHEDULE, MASTERED, SCHEDULED)), 0);

    var plan = moved.getSchedule();
    assertThat(plan.getLocalDateTime()).isEqualTo("2027-03-26T00:00:00");
    assertThat(plan.getZone()).isEqualTo("Europe/Berlin");
    assertThat(plan.getPolicy()).isEqualTo(ReleaseTimePolicy.LOCAL_TIME);
    assertThat(plan.getFirstInstant()).isEqualTo("2027-03-25T10:00:00Z");
  }

  @Test
  void saysThatAPlanIsGone() {
    var events = mapper.apply(change(Transition.CANCEL_SCHEDULE, SCHEDULED, MASTERED));

    var planned = (ReleaseScheduled) value(events, 1);
    assertThat(planned.getSchedule()).isNull();
    assertThat(planned.getPrevious()).isNotNull();
  }

  @Test
  void saysNothingOfAPlanThatStays() {
    assertThat(mapper.apply(change(Transition.UNLOCK, SCHEDULED, SCHEDULED))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryState(dev.spindle.lifecycle.commands.ReleaseState state) {
    var after = new Standing(state, SCHEDULED.lock(), FRIDAY);

    var moved =
        (ReleaseTransitioned) value(mapper.apply(change(Transition.LOCK, SCHEDULED, after)), 0);

    assertThat(moved.getToState().name()).isEqualTo(state.name());
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryLock(dev.spindle.lifecycle.locks.LockLevel lock) {
    var after = new Standing(SCHEDULED.state(), lock, FRIDAY);

    var moved =
        (ReleaseTransitioned) value(mapper.apply(change(Transition.UNLOCK, SCHEDULED, after)), 0);

    assertThat(moved.getLockLevel().name()).isEqualTo(lock.name());
  }

  private static Change change(Transition transition, Standing before, Standing after) {
    var by = new Change.Attribution("max", "because", null, NOW);
    return new Change(UUID.randomUUID(), 4, transition, before, after, 7, by);
  }

  private static Object value(List<OutboxEvent> events, int n) {
    return java.util.Objects.requireNonNull(events.get(n).value());
  }
}
