package dev.spindle.imports.events.published;

import dev.spindle.contracts.partner.v1.PartnerNotified;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.imports.webhook.Notification;
import dev.spindle.platform.outbox.OutboxEvent;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says on {@code partner.notified} what Session Studio told us. */
@Component
class PartnerNotifiedMapper implements Function<Notification, OutboxEvent> {

  @Override
  public OutboxEvent apply(Notification notification) {
    var key = Notification.PARTNER + ":" + notification.entityId();
    return OutboxEvent.of(Topics.PARTNER_NOTIFIED, key, contract(notification));
  }

  private static PartnerNotified contract(Notification notification) {
    return PartnerNotified.newBuilder()
        .setPartner(Notification.PARTNER)
        .setNotificationId(notification.id())
        .setKind(notification.kind())
        .setEntityId(notification.entityId())
        .setBody(ByteBuffer.wrap(notification.body()))
        .setContentType("application/json")
        .setReceivedAt(notification.receivedAt())
        .build();
  }
}
