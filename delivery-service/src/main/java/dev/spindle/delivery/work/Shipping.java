package dev.spindle.delivery.work;

import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.delivery.target.Target;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One attempt, status by status, from the snapshot to the completion file. */
@Component
class Shipping {

  private final Preparation preparation;
  private final Transmission transmission;
  private final Arrival arrival;
  private final AttemptStore attempts;
  private final Clock clock;

  Shipping(
      Preparation preparation,
      Transmission transmission,
      Arrival arrival,
      AttemptStore attempts,
      Clock clock) {
    this.preparation = preparation;
    this.transmission = transmission;
    this.arrival = arrival;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Ships the delivery.
   *
   * @throws DeliveryFailure in the category that decides what happens next
   */
  void ship(Attempt attempt, Target target) {
    var started = start(attempt);
    var shipped = preparation.prepare(attempt, started, target);
    attempt.move(new DeliveryCommand.Upload());
    long sent = transmission.send(attempt, started, target, shipped);
    arrival.record(attempt, files(shipped), sent);
  }

  private Delivery start(Attempt attempt) {
    var command =
        attempt.delivery().status().isInWork()
            ? new DeliveryCommand.Resume()
            : new DeliveryCommand.Start();
    var started = attempt.move(command);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    attempt.writeNothing(attempts.start(started.id(), started.standing().attempt(), now));
    return started;
  }

  private static int files(StoredPackage shipped) {
    return Objects.requireNonNull(shipped.plan()).files().size();
  }
}
