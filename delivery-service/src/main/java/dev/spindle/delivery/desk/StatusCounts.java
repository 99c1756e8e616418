package dev.spindle.delivery.desk;

import dev.spindle.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows how many deliveries stand where, over all tenants: {@code spindle_deliveries} by status,
 * and {@code spindle_deliveries_overdue}, which an alert watches.
 */
@Component
class StatusCounts {

  private static final Logger LOG = LoggerFactory.getLogger(StatusCounts.class);
  private static final String OVERDUE = "OVERDUE";

  private final DeskStore store;
  private final Tx tx;
  private final MultiGauge byStatus;
  private final AtomicLong overdue;

  StatusCounts(DeskStore store, Tx tx, MeterRegistry meters) {
    this.store = store;
    this.tx = tx;
    this.byStatus = MultiGauge.builder("spindle_deliveries").register(meters);
    this.overdue = meters.gauge("spindle_deliveries_overdue", new AtomicLong());
  }

  @Scheduled(initialDelayString = "5s", fixedDelayString = "15s")
  void count() {
    tx.asSystem(store.counts())
        .subscribe(this::show, e -> LOG.warn("Deliveries not counted: {}", e.getMessage()));
  }

  private void show(Map<String, Long> counts) {
    overdue.set(counts.getOrDefault(OVERDUE, 0L));
    byStatus.register(
        counts.entrySet().stream()
            .filter(count -> !count.getKey().equals(OVERDUE))
            .<MultiGauge.Row<?>>map(
                count -> MultiGauge.Row.of(Tags.of("status", count.getKey()), count.getValue()))
            .toList(),
        true);
  }
}
