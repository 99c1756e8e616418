package dev.spindle.delivery.work;

import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryStatus;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.LeaseLostException;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes deliveries that are due. Outside any Kafka listener, on a virtual thread of its own for
 * each; a lane per target keeps a slow store from holding up the others.
 */
@Component
class DeliveryWorker implements WorkHandler {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration LATER = Duration.ofSeconds(1);
  private static final Duration WHILE_SWITCHED_OFF = Duration.ofSeconds(30);
  private static final int MOST_PER_TARGET = 8;

  private final Deliveries deliveries;
  private final Targets targets;
  private final TargetGates gates;
  private final Shipping shipping;
  private final Aftermath aftermath;
  private final DueWork work;
  private final Tx tx;
  private final DeliverySettings settings;
  private final Clock clock;

  DeliveryWorker(
      Deliveries deliveries,
      Targets targets,
      TargetGates gates,
      Shipping shipping,
      Aftermath aftermath,
      DueWork work,
      Tx tx,
      DeliverySettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.targets = targets;
    this.gates = gates;
    this.shipping = shipping;
    this.aftermath = aftermath;
    this.work = work;
    this.tx = tx;
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
    var attempt = new Attempt(lease, deliveries, work, tx);
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
    return gates
        .enter(target)
        .map(pass -> ship(attempt, target, pass))
        .orElseGet(() -> new WorkOutcome.Again(later()));
  }

  private WorkOutcome ship(Attempt attempt, Target target, TargetGates.Pass pass) {
    try {
      shipping.ship(attempt, target);
      pass.worked();
      return new WorkOutcome.Done();
    } catch (LeaseLostException e) {
      throw e;
    } catch (DeliveryFailure failure) {
      pass.failed(failure);
      return aftermath.of(attempt, failure);
    } catch (RuntimeException defect) {
      LOG.error("Delivery {} failed by a fault of ours", attempt.deliveryId(), defect);
      return aftermath.of(
          attempt,
          DeliveryFailure.of(ErrorCategory.INTERNAL, "A fault of ours; it is in the log", defect));
    } finally {
      pass.leave();
    }
  }

  private Instant later() {
    return clock.instant().plus(LATER);
  }
}
