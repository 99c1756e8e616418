package dev.spindle.ddex.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a parser no more bytes between two of its events than one of them may take: parsers hold a
 * comment, a name or a tag whole, however long. Source: a comment of a gigabyte, which filled the
 * memory (HostileMessagesTest).
 */
final class GuardedInput extends FilterInputStream {

  private final int most;
  private final long mostInAll;
  private int left;
  private long total;

  GuardedInput(InputStream in, int most, long mostInAll) {
    super(in);
    this.most = most;
    this.mostInAll = mostInAll;
    this.left = most;
  }

  /** The parser came to an event. */
  void event() {
    left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("a tag, comment or instruction has more than %d bytes".formatted(most));
    }
    int read = super.read(buffer, start, Math.min(length, left));
    left -= Math.max(read, 0);
    total += Math.max(read, 0);
    if (total > mostInAll) {
      throw new IOException("there are more than %d bytes".formatted(mostInAll));
    }
    return read;
  }
}
