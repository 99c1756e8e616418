package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;

/** What someone asks of a release. */
public sealed interface ReleaseCommand {

  /** Which transition it asks for. */
  Transition transition();

  /** A transition that needs nothing but its name. */
  record Move(Transition transition) implements ReleaseCommand {}

  /** Give it a date, or another one: {@code SCHEDULE} or {@code RESCHEDULE}. */
  record Plan(Transition transition, ReleaseSchedule plan) implements ReleaseCommand {}

  /**
   * Open it.
   *
   * @param to the level it is opened to
   */
  record Unlock(LockLevel to) implements ReleaseCommand {

    @Override
    public Transition transition() {
      return Transition.UNLOCK;
    }
  }
}
