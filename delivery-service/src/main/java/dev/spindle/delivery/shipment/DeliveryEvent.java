package dev.spindle.delivery.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery, in the service's own words. */
public sealed interface DeliveryEvent {

  /** The delivery it is about, as it was afterwards. */
  Delivery delivery();

  /** It was decided that the release goes to a target. */
  record Requested(Delivery delivery, Instant at) implements DeliveryEvent {}

  /**
   * It moved.
   *
   * @param from null for the first status
   */
  record StatusChanged(Delivery delivery, @Nullable DeliveryStatus from, Instant at)
      implements DeliveryEvent {}
}
