package dev.spindle.catalog.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a file forwards in blocks; an early end is a damaged file. */
final class MediaInput {

  private static final int BLOCK = 64 * 1024;

  private final InputStream source;
  private final byte[] block = new byte[BLOCK];
  private int next;
  private int filled;

  MediaInput(InputStream source) {
    this.source = source;
  }

  /** Whether no byte is left. */
  boolean atEnd() throws IOException {
    return next == filled && !fill();
  }

  /** The next byte, 0 to 255. */
  int u8() throws IOException {
    if (atEnd()) {
      throw MalformedMediaException.damaged("The file ends in the middle.");
    }
    return block[next++] & 0xFF;
  }

  int u16() throws IOException {
    return u8() << 8 | u8();
  }

  int u16Little() throws IOException {
    return u8() | u8() << 8;
  }

  int u24() throws IOException {
    return u8() << 16 | u16();
  }

  long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  long u32Little() throws IOException {
    return u16Little() | (long) u16Little() << 16;
  }

  /** Eight bytes, low first; negative when above 2^63. */
  long u64Little() throws IOException {
    return u32Little() | u32Little() << 32;
  }

  /** Four characters that name a chunk. */
  String fourCc() throws IOException {
    return new String(bytes(4), StandardCharsets.ISO_8859_1);
  }

  /** The next bytes; for headers, so a small number. */
  byte[] bytes(int count) throws IOException {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) u8();
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (atEnd()) {
        throw MalformedMediaException.damaged("The file ends before its audio or image does.");
      }
      int step = (int) Math.min(left, filled - next);
      next += step;
      left -= step;
    }
  }

  /** Reads some of the next bytes into the target; at least one. */
  int some(byte[] target, int most) throws IOException {
    if (atEnd()) {
      throw MalformedMediaException.damaged("The file ends in the middle.");
    }
    int count = Math.min(Math.min(most, target.length), filled - next);
    System.arraycopy(block, next, target, 0, count);
    next += count;
    return count;
  }

  /** Reads to the end, so that every byte has passed by. */
  void drain() throws IOException {
    while (!atEnd()) {
      next = filled;
    }
  }

  private boolean fill() throws IOException {
    int count = source.read(block);
    next = 0;
    filled = Math.max(count, 0);
    return filled > 0;
  }
}
