package dev.spindle.delivery.events.consumed;

import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.delivery.v1.MessageType;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears this service's own requests and hands them to the workers. */
@Component
class OwnRequests implements EventSubscriber {

  private final Deliveries deliveries;
  private final Duration quietPeriod;

  OwnRequests(Deliveries deliveries, DeliverySettings settings) {
    this.deliveries = deliveries;
    this.quietPeriod = settings.quietPeriod();
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.DELIVERY_REQUESTED, DeliveryRequested.class, this::requested);
  }

  private Mono<Void> requested(DeliveryRequested event, EventContext context) {
    var wait = isOfItsOwnCourse(event) ? quietPeriod : Duration.ZERO;
    return deliveries.queue(event.getDeliveryId(), event.getOccurredAt().plus(wait));
  }

  /** A change that nobody asked to have sent waits for the next one; a person does not. */
  private static boolean isOfItsOwnCourse(DeliveryRequested event) {
    return event.getMessageType() == MessageType.UPDATE && event.getLifecycleVersion() > 0;
  }
}
