package dev.spindle.local;

/**
 * Ends a command. The message is a plain sentence for the person at the terminal; no stack trace.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and, where there is one, the way out
   */
  public Failure(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what is wrong and, where there is one, the way out
   * @param cause for the launcher's log
   */
  public Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
