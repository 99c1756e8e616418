package dev.spindle.ddex.content;

/**
 * What a file's first bytes say.
 *
 * @param codec DDEX name: PCM, FLAC, JPEG, PNG; empty when not recognised
 * @param samplingRate Hertz; 0 for images
 * @param bits per sample; 0 for images
 * @param channels 0 for images
 * @param width pixels; 0 for sound
 * @param height pixels; 0 for sound
 * @param extensible WAVE_FORMAT_EXTENSIBLE, which some stores refuse
 */
public record MediaHeader(
    String codec,
    int samplingRate,
    int bits,
    int channels,
    int width,
    int height,
    boolean extensible) {

  static final MediaHeader UNKNOWN = new MediaHeader("", 0, 0, 0, 0, 0, false);

  /** Whether anything is known. */
  public boolean isKnown() {
    return !codec.isEmpty();
  }

  static MediaHeader image(String codec, int width, int height) {
    return new MediaHeader(codec, 0, 0, 0, width, height, false);
  }
}
