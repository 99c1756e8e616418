package dev.spindle.catalog.media;

import java.util.List;

/**
 * What an image says about itself.
 *
 * @param mediaType image/jpeg or image/png
 * @param codec JPEG or PNG
 * @param width pixels
 * @param height pixels
 * @param colorModel of the pixels
 * @param notes peculiarities
 */
public record ImageFacts(
    String mediaType,
    String codec,
    int width,
    int height,
    ColorModel colorModel,
    List<MediaNote> notes)
    implements MediaFacts {

  /** How colours are kept. */
  public enum ColorModel {
    /** Red, green, blue; also where a palette of them is used. */
    RGB,
    /** For print; stores refuse it. */
    CMYK,
    /** Grey only. */
    GRAY
  }
}
