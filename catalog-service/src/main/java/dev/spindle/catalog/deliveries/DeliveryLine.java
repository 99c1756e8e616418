package dev.spindle.catalog.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What delivery-service last said of a delivery.
 *
 * @param sequence within the delivery, rising
 * @param catalogVersion of the release that was shipped
 */
public record DeliveryLine(
    UUID deliveryId,
    UUID releaseId,
    UUID targetId,
    String targetName,
    String messageType,
    String status,
    int sequence,
    long catalogVersion,
    @Nullable String detail,
    Instant changedAt) {}
