package dev.spindle.delivery.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether a WAV is of the extensible kind, which some stores refuse and most workstations
 * write for 24 bits. Source: Spotify content operations, audio delivery.
 */
final class WavKind {

  private static final int LOOKED_AT = 64 * 1024;
  private static final int CHUNK_HEADER = 8;
  private static final int FIRST_CHUNK = 12;
  private static final short EXTENSIBLE = (short) 0xFFFE;

  private WavKind() {}

  /** Reads as far as the format chunk; anything that is not a WAV is not extensible. */
  static boolean isExtensible(InputStream in) throws IOException {
    var head = ByteBuffer.wrap(in.readNBytes(LOOKED_AT)).order(ByteOrder.LITTLE_ENDIAN);
    if (head.limit() < FIRST_CHUNK || !name(head, 0).equals("RIFF")) {
      return false;
    }
    int at = FIRST_CHUNK;
    while (at >= 0 && at + CHUNK_HEADER + Short.BYTES <= head.limit()) {
      if (name(head, at).equals("fmt ")) {
        return head.getShort(at + CHUNK_HEADER) == EXTENSIBLE;
      }
      int size = head.getInt(at + Integer.BYTES);
      at = size < 0 ? -1 : at + CHUNK_HEADER + size + size % 2;
    }
    return false;
  }

  private static String name(ByteBuffer head, int at) {
    var name = new byte[Integer.BYTES];
    head.get(at, name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
