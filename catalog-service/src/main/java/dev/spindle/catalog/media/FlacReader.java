package dev.spindle.catalog.media;

import java.io.IOException;
import java.util.List;

/** FLAC by its STREAMINFO. Source: RFC 9639, sections 8.1, 8.2 and 9.1. */
final class FlacReader {

  private static final int STREAMINFO = 0;
  private static final int STREAMINFO_BYTES = 34;

  private FlacReader() {}

  static AudioFacts read(MediaInput input) throws IOException {
    int header = input.u8();
    if ((header & 0x7F) != STREAMINFO || input.u24() != STREAMINFO_BYTES) {
      throw MalformedMediaException.damaged("The file does not begin with STREAMINFO.");
    }
    var facts = streamInfo(input);
    boolean last = (header & 0x80) != 0;
    while (!last) {
      last = (input.u8() & 0x80) != 0;
      input.skip(input.u24());
    }
    // 14 bits of sync code, then a zero: every frame starts so.
    if ((input.u16() & 0xFFFE) != 0xFFF8) {
      throw MalformedMediaException.damaged("No audio frame follows the header.");
    }
    return facts;
  }

  private static AudioFacts streamInfo(MediaInput input) throws IOException {
    input.skip(10);
    long packed = input.u32() << 32 | input.u32();
    input.skip(16);
    var pcm =
        new PcmFormat(
                (int) (packed >>> 41 & 0x7) + 1, packed >>> 44, (int) (packed >>> 36 & 0x1F) + 1)
            .checked();
    return new AudioFacts(
        "audio/flac",
        "FLAC",
        (int) pcm.rate(),
        pcm.bits(),
        pcm.channels(),
        pcm.lasting(packed & 0xF_FFFF_FFFFL),
        List.of());
  }
}
