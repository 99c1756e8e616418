package dev.spindle.local.client;

/** A service refused, or did not answer; the message is what it said. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status HTTP status; 0 when there was no answer
   * @param message method, path and what was said
   */
  public ApiException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Method, path and what was said. */
  public String said() {
    return String.valueOf(getMessage());
  }

  /** HTTP status; 0 when there was no answer. */
  public int status() {
    return status;
  }
}
