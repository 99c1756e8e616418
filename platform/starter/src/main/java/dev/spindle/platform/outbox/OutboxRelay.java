package dev.spindle.platform.outbox;

import dev.spindle.platform.PlatformSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Publishes the outbox, in order per key. One relay per service is at work: it holds an advisory
 * lock on its own connection, through which it also reads and marks, so that losing the connection
 * ends its leadership and its writes together.
 */
public final class OutboxRelay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final OutboxLog.Source source;
  private final OutboxPublisher publisher;
  private final RelayStatus status;
  private final Duration poll;
  private final int batch;
  private final Duration retention;
  private final Every observing = new Every(Duration.ofSeconds(1));
  private final Every purging = new Every(Duration.ofMinutes(1));
  private final Semaphore wakeUps = new Semaphore(0);
  private final KeyWaits waits = new KeyWaits(InstantSource.system());
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  public OutboxRelay(
      OutboxLog.Source source,
      OutboxPublisher publisher,
      RelayStatus status,
      PlatformSettings.Relay settings) {
    this.source = source;
    this.publisher = publisher;
    this.status = status;
    this.poll = settings.poll();
    this.batch = settings.batch();
    this.retention = settings.retention();
  }

  /** Says that something was committed. Never blocks. */
  public void wake() {
    wakeUps.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
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
      try (var log = source.open()) {
        lead(log);
      } catch (SQLException | DataAccessResourceFailureException e) {
        LOG.warn("Outbox relay lost its database connection: {}", e.getMessage());
        pause(RECONNECT);
      } catch (RuntimeException e) {
        LOG.error("Outbox relay failed and starts again", e);
        pause(RECONNECT);
      } finally {
        status.leading(false);
      }
    }
  }

  private void lead(OutboxLog log) throws SQLException {
    while (running && !log.tryLead()) {
      pause(RECONNECT);
    }
    status.leading(true);
    var pass = new OutboxPass(log, publisher, waits, batch);
    while (running) {
      wakeUps.drainPermits();
      int published = pass.run();
      status.published(published);
      keepHouse(log);
      if (published == 0) {
        pause(poll);
      }
    }
  }

  private void keepHouse(OutboxLog log) throws SQLException {
    if (observing.isDue()) {
      status.observe(log.backlog());
    }
    if (purging.isDue()) {
      log.purge(retention);
    }
  }

  private void pause(Duration longest) {
    try {
      if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
