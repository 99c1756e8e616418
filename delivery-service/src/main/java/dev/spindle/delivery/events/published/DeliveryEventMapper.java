package dev.spindle.delivery.events.published;

import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.delivery.v1.MessageType;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryEvent;
import dev.spindle.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns what happened to a delivery into the contract that goes on the wire. */
@Component
class DeliveryEventMapper implements Function<DeliveryEvent, OutboxEvent> {

  @Override
  public OutboxEvent apply(DeliveryEvent event) {
    var releaseId = event.delivery().key().releaseId();
    return switch (event) {
      case DeliveryEvent.Requested(var delivery, var at) ->
          OutboxEvent.of(Topics.DELIVERY_REQUESTED, releaseId, requested(delivery, at));
      case DeliveryEvent.StatusChanged changed ->
          OutboxEvent.of(Topics.DELIVERY_STATUS_CHANGED, releaseId, statusChanged(changed));
    };
  }

  private static DeliveryRequested requested(Delivery delivery, Instant at) {
    var key = delivery.key();
    return DeliveryRequested.newBuilder()
        .setDeliveryId(delivery.id())
        .setReleaseId(key.releaseId())
        .setTargetId(key.targetId())
        .setMessageType(MessageType.valueOf(key.messageType().name()))
        .setCatalogVersion(key.catalogVersion())
        .setLifecycleVersion(delivery.lifecycleVersion())
        .setRedelivery(key.redelivery())
        .setOccurredAt(at)
        .build();
  }

  private static DeliveryStatusChanged statusChanged(DeliveryEvent.StatusChanged changed) {
    var delivery = changed.delivery();
    var standing = delivery.standing();
    return DeliveryStatusChanged.newBuilder()
        .setDeliveryId(delivery.id())
        .setReleaseId(delivery.key().releaseId())
        .setTargetId(delivery.key().targetId())
        .setTargetName(delivery.targetName())
        .setProvider(delivery.provider())
        .setMessageType(delivery.key().messageType().name())
        .setCatalogVersion(delivery.key().catalogVersion())
        .setSequence(standing.sequence())
        .setFromStatus(changed.from() == null ? null : changed.from().name())
        .setToStatus(standing.status().name())
        .setAttempt(standing.attempt())
        .setErrorCategory(standing.error() == null ? null : standing.error().name())
        .setDetail(standing.detail())
        .setOccurredAt(changed.at())
        .build();
  }
}
