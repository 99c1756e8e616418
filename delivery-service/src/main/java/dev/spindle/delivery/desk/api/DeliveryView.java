package dev.spindle.delivery.desk.api;

import dev.spindle.delivery.shipment.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery in a list. */
record DeliveryView(
    UUID id,
    UUID releaseId,
    UUID targetId,
    String targetName,
    @Nullable String provider,
    String messageType,
    long catalogVersion,
    int redelivery,
    String status,
    int sequence,
    int attempt,
    @Nullable String errorCategory,
    @Nullable String detail,
    @Nullable Instant nextTry,
    String reason,
    Instant requestedAt,
    Instant dueBy,
    boolean overdue) {

  static DeliveryView of(Delivery delivery, Instant now) {
    var key = delivery.key();
    var standing = delivery.standing();
    var error = standing.error();
    return new DeliveryView(
        delivery.id(),
        key.releaseId(),
        key.targetId(),
        delivery.targetName(),
        delivery.provider(),
        key.messageType().name(),
        key.catalogVersion(),
        key.redelivery(),
        standing.status().name(),
        standing.sequence(),
        standing.attempt(),
        error == null ? null : error.name(),
        standing.detail(),
        standing.nextTry(),
        delivery.reason(),
        delivery.requestedAt(),
        delivery.dueBy(),
        delivery.isOverdue(now));
  }
}
