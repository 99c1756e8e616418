package dev.spindle.catalog.media;

/**
 * How PCM samples lie in a file.
 *
 * @param channels as stated
 * @param rate hertz
 * @param bits a sample
 */
record PcmFormat(int channels, long rate, int bits) {

  private static final int MIN_RATE = 8_000;
  private static final int MAX_RATE = 768_000;

  /** Refuses what no master can be, before anything is computed from it. */
  PcmFormat checked() throws MalformedMediaException {
    if (channels < 1 || channels > 2) {
      throw MalformedMediaException.of(
          "audio-channels",
          "The file has %d channels.".formatted(channels),
          "Upload a stereo master.");
    }
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw MalformedMediaException.damaged("A sample rate of %d Hz is not real.".formatted(rate));
    }
    if (bits < 8 || bits > 32) {
      throw MalformedMediaException.damaged("%d bits a sample are not real.".formatted(bits));
    }
    return this;
  }

  /** Bytes of one sample of all channels. */
  int frameBytes() {
    return channels * ((bits + 7) / 8);
  }

  /** Milliseconds that so many frames last, rounded down. */
  long lasting(long frames) throws MalformedMediaException {
    if (frames <= 0 || frames > Long.MAX_VALUE / 1000) {
      throw MalformedMediaException.of(
          "audio-empty", "The file has no audio in it.", "Export the file again and upload that.");
    }
    return frames * 1000 / rate;
  }
}
