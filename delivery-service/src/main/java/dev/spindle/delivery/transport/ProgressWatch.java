package dev.spindle.delivery.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices that a connection stands still: a store that neither answers nor hangs up, or that takes
 * a byte a second. Judged from outside, by a timer, because the thread that waits cannot.
 */
final class ProgressWatch {

  private final long minBytesPerWindow;
  private final Runnable cut;
  private final AtomicLong moved = new AtomicLong();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong runningAtLastLook = new AtomicLong();
  private final AtomicLong operations = new AtomicLong();
  private final AtomicBoolean stalled = new AtomicBoolean();

  ProgressWatch(long minBytesPerWindow, Runnable cut) {
    this.minBytesPerWindow = minBytesPerWindow;
    this.cut = cut;
  }

  void begin() {
    operations.incrementAndGet();
    running.incrementAndGet();
  }

  void end() {
    running.decrementAndGet();
    moved.addAndGet(minBytesPerWindow);
  }

  void moved(long bytes) {
    moved.addAndGet(bytes);
  }

  boolean hasStalled() {
    return stalled.get();
  }

  /** Called once a window. An operation gets at least one whole window before it is judged. */
  void look() {
    long operation = running.get() > 0 ? operations.get() : 0;
    boolean sameAsBefore = operation != 0 && operation == runningAtLastLook.getAndSet(operation);
    long inWindow = moved.getAndSet(0);
    if (sameAsBefore && inWindow < minBytesPerWindow && stalled.compareAndSet(false, true)) {
      cut.run();
    }
  }
}
