package dev.spindle.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** What the relay shows of itself: {@code spindle_outbox_*}. */
public final class RelayStatus {

  private final Clock clock;
  private final Counter published;
  private volatile OutboxLog.Backlog backlog = new OutboxLog.Backlog(0, null);
  private volatile boolean leading;

  public RelayStatus(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    published =
        Counter.builder("spindle.outbox.published")
            .description("Events Kafka has")
            .register(meters);
    Gauge.builder("spindle.outbox.age", this, RelayStatus::ageSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest event not yet published")
        .register(meters);
    Gauge.builder("spindle.outbox.rows", this, status -> status.backlog.rows())
        .description("Events not yet published")
        .register(meters);
    Gauge.builder("spindle.outbox.leader", this, status -> status.leading ? 1 : 0)
        .description("1 where this instance publishes")
        .register(meters);
  }

  void leading(boolean now) {
    leading = now;
  }

  void published(int events) {
    published.increment(events);
  }

  void observe(OutboxLog.Backlog seen) {
    backlog = seen;
  }

  private double ageSeconds() {
    var oldest = backlog.oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }
}
