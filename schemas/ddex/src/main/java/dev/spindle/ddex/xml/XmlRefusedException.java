package dev.spindle.ddex.xml;

/** A document that is not read: not well-formed, hostile, too large, or none of the kinds known. */
public final class XmlRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final boolean readable;

  /**
   * A refusal.
   *
   * @param line from 1; 0 when not known
   * @param reason a sentence without the line
   */
  public XmlRefusedException(int line, String reason) {
    this(line, reason, false);
  }

  private XmlRefusedException(int line, String reason, boolean readable) {
    super(reason);
    this.line = line;
    this.readable = readable;
  }

  /** Of a document that is well-formed and not too large, to its end, but says too little. */
  public static XmlRefusedException unusable(int line, String reason) {
    return new XmlRefusedException(line, reason, true);
  }

  /** Whether it was read to its end, so that others may look at it. */
  public boolean isReadable() {
    return readable;
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
