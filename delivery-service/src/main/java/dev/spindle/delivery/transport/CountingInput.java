package dev.spindle.delivery.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells the watch how much has been taken for sending, and marks failures of our own side. */
final class CountingInput extends FilterInputStream {

  private final ProgressWatch watch;

  CountingInput(InputStream in, ProgressWatch watch) {
    super(in);
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = super.read(buffer, offset, length);
      watch.moved(Math.max(count, 0));
      return count;
    } catch (IOException e) {
      throw new SourceUnreadable(e);
    }
  }
}
