package dev.spindle.platform.events;

/** A record no retry can help: it goes to the dead letters, and the partition goes on. */
public final class PoisonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence, for the operator
   */
  public PoisonException(String message) {
    super(message);
  }

  public PoisonException(String message, Throwable cause) {
    super(message, cause);
  }
}
