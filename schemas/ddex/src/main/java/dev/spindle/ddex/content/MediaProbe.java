package dev.spindle.ddex.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads WAV, FLAC, PNG and JPEG headers; looks at the first 256 kB and never decodes. */
public final class MediaProbe {

  private static final int LOOK = 262_144;

  private MediaProbe() {}

  /** What the file's header says; unknown for other kinds and damaged headers. */
  public static MediaHeader probe(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return probe(in.readNBytes(LOOK));
    }
  }

  static MediaHeader probe(byte[] head) {
    try {
      ByteBuffer data = ByteBuffer.wrap(head);
      if (starts(head, 0, "RIFF") && starts(head, 8, "WAVE")) {
        return wav(data.order(ByteOrder.LITTLE_ENDIAN), head);
      }
      if (starts(head, 0, "fLaC")) {
        return flac(data);
      }
      if (starts(head, 1, "PNG\r\n")) {
        return MediaHeader.image("PNG", data.getInt(16), data.getInt(20));
      }
      boolean jpeg = head.length > 3 && (data.getShort(0) & 0xFFFF) == 0xFFD8;
      return jpeg ? jpeg(data) : MediaHeader.UNKNOWN;
    } catch (IndexOutOfBoundsException truncated) {
      return MediaHeader.UNKNOWN;
    }
  }

  private static boolean starts(byte[] head, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= head.length || head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static MediaHeader wav(ByteBuffer data, byte[] head) {
    int at = 12;
    while (!starts(head, at, "fmt ")) {
      int size = data.getInt(at + 4);
      if (size < 0) {
        return MediaHeader.UNKNOWN;
      }
      at += 8 + size + (size & 1);
    }
    int format = data.getShort(at + 8) & 0xFFFF;
    return new MediaHeader(
        "PCM",
        data.getInt(at + 12),
        data.getShort(at + 22),
        data.getShort(at + 10),
        0,
        0,
        format == 0xFFFE);
  }

  /** STREAMINFO: 20 bits sampling rate, 3 bits channels - 1, 5 bits bits - 1, from byte 18. */
  private static MediaHeader flac(ByteBuffer data) {
    int packed = data.getInt(18);
    return new MediaHeader(
        "FLAC", packed >>> 12, (packed >>> 4 & 0x1F) + 1, (packed >>> 9 & 7) + 1, 0, 0, false);
  }

  private static MediaHeader jpeg(ByteBuffer data) {
    int at = 2;
    while (true) {
      int marker = data.getShort(at) & 0xFFFF;
      boolean frame =
          marker >= 0xFFC0
              && marker <= 0xFFCF
              && marker != 0xFFC4
              && marker != 0xFFC8
              && marker != 0xFFCC;
      if (frame) {
        return MediaHeader.image(
            "JPEG", data.getShort(at + 7) & 0xFFFF, data.getShort(at + 5) & 0xFFFF);
      }
      if (marker >>> 8 != 0xFF) {
        return MediaHeader.UNKNOWN;
      }
      at += 2 + (data.getShort(at + 2) & 0xFFFF);
    }
  }
}
