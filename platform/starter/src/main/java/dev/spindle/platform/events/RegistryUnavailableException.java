package dev.spindle.platform.events;

/** The schema registry did not answer, or not sensibly; says nothing about the record. */
public final class RegistryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence, for the operator
   */
  public RegistryUnavailableException(String message) {
    super(message);
  }

  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
