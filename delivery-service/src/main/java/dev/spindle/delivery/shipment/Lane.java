package dev.spindle.delivery.shipment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one target has been told of one release so far.
 *
 * @param last newest delivery that was not replaced by another; null when there is none
 * @param arrived what the newest package was that arrived and was not refused; null when none was
 */
public record Lane(UUID targetId, @Nullable Sent last, @Nullable MessageType arrived) {

  /** A target that has never been told anything. */
  public static Lane empty(UUID targetId) {
    return new Lane(targetId, null, null);
  }

  /** Whether the store offers the release. */
  public boolean storeHasIt() {
    return arrived != null && arrived.offers();
  }

  /** Whether the store holds anything of the release, on sale or not. */
  public boolean storeKnowsIt() {
    return arrived != null && arrived != MessageType.PURGE;
  }

  /**
   * The newest delivery.
   *
   * @param message what it says
   * @param held a person called it off or took the release down: planning leaves the lane alone
   */
  public record Sent(
      UUID deliveryId,
      MessageType messageType,
      DeliveryStatus status,
      MessageFacts message,
      boolean held) {

    /** Whether the store has it, or may have it any moment. */
    public boolean isThereOrUnderWay() {
      return status.isInWork()
          || status == DeliveryStatus.DELIVERED
          || status == DeliveryStatus.ACKNOWLEDGED;
    }

    /** Whether it could still be called off without the store noticing. */
    public boolean canBeCalledOff() {
      return status.isWaiting() || status == DeliveryStatus.FAILED;
    }
  }
}
