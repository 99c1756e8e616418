package dev.spindle.lifecycle;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every error code of this service; {@code docs/problems.md} is generated from it. */
public enum LifecycleProblem implements Problem {
  /** Not known here (yet), deleted, or another tenant's. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such release"),
  /** Its state does not allow the transition; the violation names the states that do. */
  TRANSITION_NOT_ALLOWED(HttpStatus.CONFLICT, "The release cannot do this from its present state"),
  /** The caller's role does not allow the transition. */
  TRANSITION_NOT_YOURS(HttpStatus.FORBIDDEN, "The caller may not do this to a release"),
  /** A reason or a plan is missing. */
  COMMAND_INCOMPLETE(HttpStatus.BAD_REQUEST, "The command lacks something it must bring"),
  /** At least one guard does not hold; each is a violation. */
  GUARDS_NOT_MET(HttpStatus.UNPROCESSABLE_CONTENT, "The release is not ready for this"),
  /** Others keep changing the release; try again. */
  RELEASE_CONTENDED(HttpStatus.CONFLICT, "Others are changing the release"),
  /** Not known here, or another release's. */
  UNLOCK_REQUEST_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such unlock request"),
  /** One request per release waits for its decision. */
  UNLOCK_REQUEST_PENDING(HttpStatus.CONFLICT, "An unlock request waits for its decision already"),
  /** A decision is final. */
  UNLOCK_REQUEST_DECIDED(HttpStatus.CONFLICT, "The unlock request was decided already");

  private final Kind kind;

  LifecycleProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
