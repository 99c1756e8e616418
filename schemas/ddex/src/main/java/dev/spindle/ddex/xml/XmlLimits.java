package dev.spindle.ddex.xml;

/**
 * How much a reader takes before it refuses.
 *
 * @param depth of elements
 * @param elements in a document
 * @param items in a document: recordings, parties, deals of a release and so on
 * @param itemElements in one of them
 * @param bytes in a document
 * @param text characters in one element or attribute
 */
public record XmlLimits(
    int depth, long elements, int items, int itemElements, long bytes, int text) {

  /**
   * Enough for a box of 1,000 tracks with deals in every country; refuses bombs in milliseconds.
   */
  public static final XmlLimits USUAL =
      new XmlLimits(40, 3_000_000, 20_000, 100_000, 200_000_000, 200_000);

  /** Bytes one tag, comment or instruction may take, whatever the encoding. */
  int token() {
    return 8 * text;
  }
}
