package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.LifecycleFixtures.FRIDAY;
import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.worldwide;

import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Releases in every state, and a command of every kind. */
final class ReleaseExamples {

  static final Set<Performer> EVERYBODY = EnumSet.allOf(Performer.class);

  private ReleaseExamples() {}

  /** As it is after the usual path; a scheduled one is due. */
  static Release at(ReleaseState state, ReleaseFacts facts) {
    var lock =
        switch (state) {
          case DRAFT, RECORDING, MIXED, MASTERED -> LockLevel.UNLOCKED;
          case SCHEDULED, RELEASED -> LockLevel.PARTIAL;
          case LOCKED -> LockLevel.LOCKED;
        };
    return at(state, lock, facts);
  }

  static Release at(ReleaseState state, LockLevel lock, ReleaseFacts facts) {
    var plan =
        state.compareTo(ReleaseState.SCHEDULED) < 0
            ? null
            : ReleaseSchedule.at(NOW.minus(Duration.ofMinutes(1)));
    return new Release(
        new UUID(0, 1), 7, new Standing(state, lock, plan), facts, NOW.minus(Duration.ofDays(1)));
  }

  /** Nothing but a title. */
  static ReleaseFacts empty() {
    return new ReleaseFacts(1, "Untitled", "Nobody", null, null, false, worldwide(), List.of());
  }

  static ReleaseCommand command(Transition transition) {
    return switch (transition) {
      case SCHEDULE, RESCHEDULE -> new ReleaseCommand.Plan(transition, FRIDAY);
      case UNLOCK -> new ReleaseCommand.Unlock(LockLevel.UNLOCKED);
      default -> new ReleaseCommand.Move(transition);
    };
  }

  static Request request(Transition transition) {
    return Request.byPerson(command(transition), EVERYBODY, "because", null);
  }
}
