package dev.spindle.platform.outbox;

import java.time.Duration;

/** Says now and then that it is time, for a loop that turns faster. */
final class Every {

  private final long nanos;
  private long next = System.nanoTime();

  Every(Duration interval) {
    nanos = interval.toNanos();
  }

  boolean isDue() {
    long now = System.nanoTime();
    if (now - next < 0) {
      return false;
    }
    next = now + nanos;
    return true;
  }
}
