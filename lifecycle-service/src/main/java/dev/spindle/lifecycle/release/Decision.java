package dev.spindle.lifecycle.release;

import dev.spindle.platform.problem.Violation;
import java.util.List;

/** Outcome of a request. A refusal is a value, not an exception. */
sealed interface Decision {

  /** It is done once this is written. */
  record Accepted(Release next, Change change) implements Decision {}

  /**
   * It is not done.
   *
   * @param violations everything that stands in the way, never empty
   */
  record Refused(Why why, List<Violation> violations) implements Decision {}

  /** Kinds of refusal, in the order in which they are looked for. */
  enum Why {
    /** Not possible from this state. */
    WRONG_STATE,
    /** Not for this person. */
    NOT_YOURS,
    /** It overwrites what another may have just set, and does not say which version it has seen. */
    BLIND,
    /** Something the command must bring is missing. */
    INCOMPLETE,
    /** A guard does not hold. */
    GUARDED
  }
}
