package dev.spindle.video.plan;

import java.util.List;

/** Outcome of a change; a refusal is a value, not an exception. */
sealed interface Decision {

  record Accepted(VideoPlan next) implements Decision {}

  /** The plan would break rules. */
  record Flawed(List<Flaw> flaws) implements Decision {}

  /** Its status does not allow it. */
  record NotAllowed(String detail) implements Decision {}
}
