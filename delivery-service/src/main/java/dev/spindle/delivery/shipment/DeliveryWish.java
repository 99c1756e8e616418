package dev.spindle.delivery.shipment;

import dev.spindle.delivery.release.Schedule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants shipped, before it is a delivery.
 *
 * @param message what the message will say
 * @param schedule the plan its deals start from; null when there is none
 * @param lifecycleVersion that asks for it; 0 when a person does
 * @param reason one sentence
 */
public record DeliveryWish(
    UUID releaseId,
    long catalogVersion,
    UUID targetId,
    MessageType messageType,
    Recipient recipient,
    MessageFacts message,
    @Nullable Schedule schedule,
    long lifecycleVersion,
    String reason) {

  /** Whether a person asks, and not the release's own course. */
  public boolean isPersons() {
    return lifecycleVersion == 0;
  }
}
