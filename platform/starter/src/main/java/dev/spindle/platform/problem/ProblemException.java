package dev.spindle.platform.problem;

import java.util.List;

/** Carries a problem to the client; the only exception clients can meet. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<Violation> violations;

  ProblemException(Problem problem, String detail, List<Violation> violations) {
    super(detail, null, false, false);
    this.problem = problem;
    this.violations = List.copyOf(violations);
  }

  public Problem problem() {
    return problem;
  }

  /** Everything that is wrong, at once; may be empty. */
  public List<Violation> violations() {
    return violations;
  }
}
