package dev.spindle.catalog.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AIFF and uncompressed AIFF-C. Source: Apple, Audio Interchange File Format 1.3 and AIFF-C. */
final class AiffReader {

  private static final Set<String> UNCOMPRESSED = Set.of("NONE", "twos", "sowt");

  private final MediaInput input;
  private Optional<PcmFormat> format = Optional.empty();
  private long frames;
  private long soundBytes = -1;

  AiffReader(MediaInput input) {
    this.input = input;
  }

  AudioFacts read() throws IOException {
    input.u32();
    var form = input.fourCc();
    if (!form.equals("AIFF") && !form.equals("AIFC")) {
      throw MediaProbe.unsupported("This FORM file is not AIFF.", "Upload WAV, FLAC or AIFF.");
    }
    while (!input.atEnd()) {
      chunk(input.fourCc(), input.u32(), form.equals("AIFC"));
    }
    var pcm = format.orElseThrow(() -> MalformedMediaException.damaged("There is no COMM chunk."));
    long lasting = pcm.lasting(frames);
    if (soundBytes / pcm.frameBytes() < frames) {
      throw MalformedMediaException.damaged("There is less sound than the header says.");
    }
    return new AudioFacts(
        "audio/aiff", "PCM", (int) pcm.rate(), pcm.bits(), pcm.channels(), lasting, List.of());
  }

  private void chunk(String id, long size, boolean compressible) throws IOException {
    switch (id) {
      case "COMM" -> common(size, compressible);
      case "SSND" -> sound(size);
      default -> input.skip(size);
    }
    if (size % 2 == 1 && !input.atEnd()) {
      input.u8();
    }
  }

  private void common(long size, boolean compressible) throws IOException {
    if (size < (compressible ? 22 : 18) || format.isPresent()) {
      throw MalformedMediaException.damaged("The COMM chunk is too short or there twice.");
    }
    int channels = input.u16();
    frames = input.u32();
    int bits = input.u16();
    format = Optional.of(new PcmFormat(channels, extended(), bits).checked());
    long read = 18;
    if (compressible) {
      requireUncompressed(input.fourCc());
      read += 4;
    }
    input.skip(size - read);
  }

  private static void requireUncompressed(String compression) throws MalformedMediaException {
    if (!UNCOMPRESSED.contains(compression)) {
      throw MalformedMediaException.of(
          "audio-encoding",
          "The samples are compressed or floating point.",
          "Export as 16 or 24 bit PCM, or as FLAC.");
    }
  }

  private void sound(long size) throws IOException {
    if (size < 8 || soundBytes >= 0) {
      throw MalformedMediaException.damaged("The SSND chunk is too short or there twice.");
    }
    soundBytes = size - 8;
    input.skip(size);
  }

  /** An 80 bit IEEE 754 extended number, as an integer; 0 for what cannot be a rate. */
  private long extended() throws IOException {
    int exponent = input.u16() - 16383;
    long mantissa = input.u32() << 32 | input.u32();
    return exponent < 0 || exponent > 30 ? 0 : mantissa >>> (63 - exponent);
  }
}
