package dev.spindle.sandbox.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Rung by a door when a completion file may have come, so that the desk looks at once. */
@Component
public class Doorbell {

  private final Semaphore rings = new Semaphore(0);

  /** Calls the desk. */
  public void ring() {
    rings.release();
  }

  /**
   * Waits until somebody rings or the time is over; all rings so far are answered by one look.
   *
   * @throws InterruptedException when the desk is closing
   */
  public void await(Duration longest) throws InterruptedException {
    if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }
}
