package dev.spindle.lifecycle.commands;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a release, by name. What it does is in {@code release.Transitions}. */
public enum Transition {
  /** The first note is played. */
  START_RECORDING,
  /** Every track is mixed. */
  COMPLETE_MIXING,
  /** Every master is uploaded. */
  COMPLETE_MASTERING,
  /** A mix shows that something must be recorded again. */
  REOPEN_RECORDING,
  /** A master shows that something must be mixed again. */
  REOPEN_MIXING,
  /** Gets a date. */
  SCHEDULE,
  /** Gets another date. */
  RESCHEDULE,
  /** Loses its date, and is withdrawn from the stores that have it already. */
  CANCEL_SCHEDULE,
  /** The planned moment has come; the scheduler's alone. */
  RELEASE,
  /** Goes out at once, whatever was planned. */
  RELEASE_NOW,
  /** The stores' data becomes authoritative. */
  LOCK,
  /** An administrator opens it again, with a reason. */
  UNLOCK,
  /** The edits after an unlock are done. */
  PARTIAL_LOCK;

  /** Name in URLs, bodies and events: kebab case, for example {@code complete-mixing}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The transition of that wire name. */
  public static Optional<Transition> named(String wireName) {
    return Arrays.stream(values()).filter(t -> t.wireName().equals(wireName)).findFirst();
  }
}
