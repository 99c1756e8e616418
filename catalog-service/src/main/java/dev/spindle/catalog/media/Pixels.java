package dev.spindle.catalog.media;

/** Bounds on what an image may claim, checked before a byte of it is unpacked. */
final class Pixels {

  /** Longest side; the largest artwork a store takes is 10,000. */
  private static final long MAX_SIDE = 20_000;

  private static final long MAX_AREA = 225_000_000;

  private Pixels() {}

  static void check(long width, long height) throws MalformedMediaException {
    if (width < 1 || height < 1) {
      throw MalformedMediaException.damaged("The image has no width or no height.");
    }
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_AREA) {
      throw MalformedMediaException.of(
          "image-dimensions",
          "The image claims %d by %d pixels.".formatted(width, height),
          "Upload a square image of 3000 to 10000 pixels a side.");
    }
  }

  static MalformedMediaException trailing() {
    return MalformedMediaException.of(
        "image-trailing-data",
        "Something else follows the image in this file.",
        "Export the image again, without embedded previews or archives.");
  }
}
