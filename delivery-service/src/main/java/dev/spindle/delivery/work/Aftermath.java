package dev.spindle.delivery.work;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.RetryPolicy;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.delivery.work.AttemptStore.AttemptEnd;
import dev.spindle.platform.work.WorkOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Decides what becomes of a delivery whose attempt failed: again, when, or a person. */
@Component
class Aftermath {

  private final Deliveries deliveries;
  private final AttemptStore attempts;
  private final RetryPolicy policy;
  private final MeterRegistry meters;
  private final Clock clock;

  Aftermath(
      Deliveries deliveries,
      AttemptStore attempts,
      RetryPolicy policy,
      MeterRegistry meters,
      Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.policy = policy;
    this.meters = meters;
    this.clock = clock;
  }

  /** Records the failure and says when the worker is wanted again. */
  WorkOutcome of(Attempt attempt, DeliveryFailure failure) {
    meters.counter("spindle_delivery_attempts", "outcome", failure.category().name()).increment();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var delivery = attempt.delivery();
    attempt.writeNothing(
        attempts.end(
            delivery.id(),
            delivery.standing().attempt(),
            new AttemptEnd("FAILED", failure.category(), failure.sentence()),
            now));
    return pause(attempt, failure)
        .map(pause -> again(attempt, failure, now.plus(pause)))
        .orElseGet(() -> giveUp(attempt, failure));
  }

  private Optional<Duration> pause(Attempt attempt, DeliveryFailure failure) {
    if (failure.isPermanent()) {
      return Optional.empty();
    }
    int before = attempt.write(attempts.failures(attempt.deliveryId(), failure.category()));
    return policy.pauseAfter(failure.category(), before + 1, RandomGenerator.getDefault());
  }

  private WorkOutcome again(Attempt attempt, DeliveryFailure failure, Instant due) {
    attempt.move(new DeliveryCommand.TryLater(failure.category(), failure.sentence(), due));
    if (attempt.read(deliveries.neighbours(attempt.deliveryId())).replaced()) {
      attempt.read(deliveries.withdraw(attempt.deliveryId(), "A newer delivery took its place"));
      return new WorkOutcome.Done();
    }
    return new WorkOutcome.Again(due);
  }

  private static WorkOutcome giveUp(Attempt attempt, DeliveryFailure failure) {
    attempt.move(new DeliveryCommand.GiveUp(failure.category(), failure.sentence()));
    return new WorkOutcome.Done();
  }
}
