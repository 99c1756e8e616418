package dev.spindle.delivery.work;

import dev.spindle.delivery.acknowledgement.Acknowledgements;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.delivery.work.AttemptStore.AttemptEnd;
import dev.spindle.platform.work.DueWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records that a package lies at its store, and has the store's answer looked for from now on. */
@Component
class Arrival {

  private final Deliveries deliveries;
  private final AttemptStore attempts;
  private final DueWork work;
  private final MeterRegistry meters;
  private final Clock clock;

  Arrival(
      Deliveries deliveries,
      AttemptStore attempts,
      DueWork work,
      MeterRegistry meters,
      Clock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.work = work;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Moves the delivery to DELIVERED, if the attempt still holds it.
   *
   * @param files of the package, the completion file not counted
   * @param sent bytes that left in this attempt
   */
  void record(Attempt attempt, int files, long sent) {
    var sentence =
        "%d files and the completion file are there; %d bytes sent".formatted(files, sent);
    var delivered =
        attempt.write(
            deliveries
                .apply(attempt.deliveryId(), new DeliveryCommand.Complete(sentence))
                .flatMap(this::ended));
    meters.counter("spindle_delivery_attempts", "outcome", delivered.status().name()).increment();
    meters.counter("spindle_delivery_bytes").increment(sent);
  }

  private Mono<Delivery> ended(Delivery done) {
    var target = done.key().targetId();
    return attempts
        .end(done.id(), done.standing().attempt(), AttemptEnd.DELIVERED, now())
        .then(work.plan(Acknowledgements.WORK, target, target.toString(), now()))
        .thenReturn(done);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
