package dev.spindle.platform.problem;

import java.util.List;
import tools.jackson.core.JacksonException;

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

  /** The problem of a body that is no JSON, or says a field twice; it names that field. */
  public static ProblemException unreadable(JacksonException cause) {
    return ProblemTranslation.malformed(cause);
  }

  public Problem problem() {
    return problem;
  }

  /** Everything that is wrong, at once; may be empty. */
  public List<Violation> violations() {
    return violations;
  }
}
