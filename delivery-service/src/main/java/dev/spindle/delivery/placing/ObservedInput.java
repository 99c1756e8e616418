package dev.spindle.delivery.placing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells somebody how far a stream has been read. */
final class ObservedInput extends FilterInputStream {

  private final LongConsumer progress;
  private long position;

  ObservedInput(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    advance(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    advance(Math.max(count, 0));
    return count;
  }

  private void advance(int count) {
    position += count;
    progress.accept(position);
  }
}
