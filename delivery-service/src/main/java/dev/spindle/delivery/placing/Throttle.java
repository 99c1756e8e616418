package dev.spindle.delivery.placing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** Keeps a stream at or under a rate, so that one store's upload leaves room for others. */
public final class Throttle {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final long bytesPerSecond;
  private long paidUntilNanos = System.nanoTime();

  /**
   * Creates one for a connection.
   *
   * @param bytesPerSecond 0 for no limit
   */
  public Throttle(long bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** The same stream, read no faster than the rate. */
  public InputStream slow(InputStream in) {
    return bytesPerSecond == 0 ? in : new Slowed(in);
  }

  private synchronized long nanosToWait(int bytes) {
    long now = System.nanoTime();
    paidUntilNanos =
        Math.max(paidUntilNanos, now - NANOS_PER_SECOND / 10)
            + bytes * NANOS_PER_SECOND / bytesPerSecond;
    return paidUntilNanos - now;
  }

  private final class Slowed extends FilterInputStream {

    Slowed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        LockSupport.parkNanos(Math.max(0, nanosToWait(count)));
      }
      return count;
    }
  }
}
