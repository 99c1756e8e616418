package dev.spindle.delivery.work;

import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryStatus;
import dev.spindle.delivery.target.Targets;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Takes deliveries that are due. Outside any Kafka listener, on a virtual thread of its own for
 * each; a lane per target keeps a slow store from holding up the others.
 */
@Component
class DeliveryWorker implements WorkHandler {

  private static final Duration LATER = Duration.ofSeconds(1);
  private static final Duration WHILE_SWITCHED_OFF = Duration.ofSeconds(30);
  private static final int MOST_PER_TARGET = 8;

  private final Deliveries deliveries;
  private final Targets targets;
  private final Attempts attempts;
  private final GuardedShipping shipping;
  private final DeliverySettings settings;
  private final Clock clock;

  DeliveryWorker(
      Deliveries deliveries,
      Targets targets,
      Attempts attempts,
      GuardedShipping shipping,
      DeliverySettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.targets = targets;
    this.attempts = attempts;
    this.shipping = shipping;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Deliveries.WORK;
  }

  @Override
  public int concurrency() {
    return settings.concurrency();
  }

  @Override
  public int concurrencyPerLane() {
    return Math.min(MOST_PER_TARGET, settings.concurrency());
  }

  @Override
  public Duration lease() {
    return settings.lease();
  }

  @Override
  public WorkOutcome run(Lease lease) {
    var attempt = attempts.under(lease);
    var delivery = attempt.delivery();
    if (!delivery.status().isWaiting() && !delivery.status().isInWork()) {
      return new WorkOutcome.Done();
    }
    var nextTry = delivery.standing().nextTry();
    if (nextTry != null && nextTry.isAfter(clock.instant())) {
      return new WorkOutcome.Again(nextTry);
    }
    return inTurn(attempt, delivery);
  }

  /** Of one release, a target gets one message after the other, and only the newest that waits. */
  private WorkOutcome inTurn(Attempt attempt, Delivery delivery) {
    var neighbours = attempt.read(deliveries.neighbours(delivery.id()));
    if (neighbours.olderAtWork()) {
      return new WorkOutcome.Again(later());
    }
    if (neighbours.replaced() && delivery.status() != DeliveryStatus.UPLOADING) {
      attempt.read(deliveries.withdraw(delivery.id(), "A newer delivery took its place"));
      return new WorkOutcome.Done();
    }
    var target = attempt.maybe(targets.find(delivery.key().targetId()));
    if (target == null) {
      attempt.read(deliveries.withdraw(delivery.id(), "The target was removed"));
      return new WorkOutcome.Done();
    }
    if (!target.spec().active()) {
      return new WorkOutcome.Again(clock.instant().plus(WHILE_SWITCHED_OFF));
    }
    return shipping.ship(attempt, target).orElseGet(() -> new WorkOutcome.Again(later()));
  }

  private Instant later() {
    return clock.instant().plus(LATER);
  }
}
