package dev.spindle.gateway.problem;

/** Ends a request with a problem of the gateway's own. */
public final class GatewayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final GatewayProblem problem;
  private final String detail;

  GatewayException(GatewayProblem problem, String detail) {
    // a refusal is no defect: no stack trace, so that a storm of refusals stays cheap
    super(problem.code() + ": " + detail, null, false, false);
    this.problem = problem;
    this.detail = detail;
  }

  /** What kind of refusal. */
  public GatewayProblem problem() {
    return problem;
  }

  /** One plain sentence for the caller. */
  public String detail() {
    return detail;
  }
}
