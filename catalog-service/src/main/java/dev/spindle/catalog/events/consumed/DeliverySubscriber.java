package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.deliveries.Deliveries;
import dev.spindle.catalog.deliveries.DeliveryLine;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears how deliveries go. */
@Component
class DeliverySubscriber implements EventSubscriber {

  private final Deliveries deliveries;

  DeliverySubscriber(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.events(Topics.DELIVERY_STATUS_CHANGED, DeliveryStatusChanged.class, this::follow);
  }

  private Mono<Void> follow(List<DeliveryStatusChanged> events) {
    return deliveries.put(events.stream().map(DeliverySubscriber::line).toList());
  }

  private static DeliveryLine line(DeliveryStatusChanged event) {
    return new DeliveryLine(
        event.getDeliveryId(),
        event.getReleaseId(),
        event.getTargetId(),
        event.getTargetName(),
        event.getMessageType(),
        event.getToStatus(),
        event.getSequence(),
        event.getCatalogVersion(),
        event.getDetail(),
        event.getOccurredAt());
  }
}
