package dev.spindle.platform.work;

import java.time.Instant;

/** What is to become of work after an attempt. */
public sealed interface WorkOutcome {

  /** It is done and leaves the list. */
  record Done() implements WorkOutcome {}

  /**
   * It is to be tried again.
   *
   * @param at not before this moment, UTC
   */
  record Again(Instant at) implements WorkOutcome {}
}
