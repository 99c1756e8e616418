package dev.spindle.lifecycle.due;

import dev.spindle.lifecycle.LifecycleSettings;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for what is due, again and again. Sleeps until the next release is due, and never longer
 * than the poll, so that a plan made by another instance is seen in time.
 */
@Component
@ConditionalOnProperty(name = "lifecycle.due.enabled", matchIfMissing = true)
class DueLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final DueReleases due;
  private final Duration poll;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  DueLoop(DueReleases due, LifecycleSettings settings) {
    this.due = due;
    this.poll = settings.due().poll();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("due-releases").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(STOPPING);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      LockSupport.parkNanos(look().toNanos());
    }
  }

  /** Releases what is due; says how long there is nothing to do. */
  private Duration look() {
    try {
      due.releaseAll().block(PATIENCE);
      var next = due.untilNext().block(PATIENCE);
      return next != null && next.compareTo(poll) < 0 ? next : poll;
    } catch (RuntimeException e) {
      LOG.warn("Cannot look for due releases: {}", e.getMessage());
      return poll;
    }
  }
}
