package dev.spindle.ddex.xml;

/** A document that is not read: not well-formed, hostile, too large, or none of the kinds known. */
public final class XmlRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * A refusal.
   *
   * @param line from 1; 0 when not known
   * @param reason a sentence without the line
   */
  public XmlRefusedException(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** Line from 1; 0 when not known. */
  public int line() {
    return line;
  }

  /** The sentence, never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
