package dev.spindle.lifecycle.commands;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import java.util.UUID;

/** What someone asks of a release. */
public sealed interface ReleaseCommand {

  /** Which transition it asks for, seen from a state. */
  Transition transition(ReleaseState from);

  /** A transition that needs nothing but its name. */
  record Move(Transition transition) implements ReleaseCommand {

    @Override
    public Transition transition(ReleaseState from) {
      return transition;
    }
  }

  /** Give it a date, or another one. */
  record Plan(ReleaseSchedule plan) implements ReleaseCommand {

    @Override
    public Transition transition(ReleaseState from) {
      return from == ReleaseState.SCHEDULED ? Transition.RESCHEDULE : Transition.SCHEDULE;
    }
  }

  /**
   * Lock it, because the stores agree.
   *
   * @param syncRunId the run that found it
   * @param seenAt when the run ended
   */
  record Settle(UUID syncRunId, Instant seenAt) implements ReleaseCommand {

    @Override
    public Transition transition(ReleaseState from) {
      return Transition.LOCK;
    }
  }

  /**
   * Open it.
   *
   * @param to the level it is opened to
   */
  record Unlock(LockLevel to) implements ReleaseCommand {

    @Override
    public Transition transition(ReleaseState from) {
      return Transition.UNLOCK;
    }
  }
}
