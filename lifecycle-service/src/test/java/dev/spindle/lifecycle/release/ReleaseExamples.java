package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.LifecycleFixtures.FRIDAY;
import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.worldwide;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Releases in every state, and a command of every kind. */
final class ReleaseExamples {

  static final Set<Performer> EVERYBODY = EnumSet.allOf(Performer.class);

  private ReleaseExamples() {}

  /** As it is when it is first heard of. */
  static Release draft() {
    var standing = new Standing(ReleaseState.DRAFT, LockLevel.UNLOCKED, null);
    return new Release(new UUID(0, 1), 0, standing, ReleaseFacts.UNKNOWN, NOW, null);
  }

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
        new UUID(0, 1),
        7,
        new Standing(state, lock, plan),
        facts,
        NOW.minus(Duration.ofDays(1)),
        null);
  }

  /** Nothing but a title. */
  static ReleaseFacts empty() {
    return new ReleaseFacts(1, "Untitled", "Nobody", null, null, false, worldwide(), List.of());
  }

  /** A command that asks for the transition, also where it is not possible. */
  static ReleaseCommand command(ReleaseState from, Transition transition) {
    return Stream.<ReleaseCommand>of(
            new ReleaseCommand.Plan(FRIDAY), new ReleaseCommand.Unlock(LockLevel.UNLOCKED))
        .filter(command -> command.transition(from) == transition)
        .findFirst()
        .orElseGet(() -> new ReleaseCommand.Move(transition));
  }

  static Request request(ReleaseState from, Transition transition) {
    return Request.byPerson(command(from, transition), EVERYBODY, "because", 7L);
  }
}
