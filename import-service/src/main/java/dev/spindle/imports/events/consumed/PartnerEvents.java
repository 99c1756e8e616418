package dev.spindle.imports.events.consumed;

import dev.spindle.contracts.partner.v1.PartnerNotified;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.imports.webhook.Notification;
import dev.spindle.imports.webhook.Notifications;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears what Session Studio told us; other partners' notifications are for others. */
@Component
class PartnerEvents implements EventSubscriber {

  private final Notifications notifications;

  PartnerEvents(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.PARTNER_NOTIFIED, PartnerNotified.class, this::notified);
  }

  private Mono<Void> notified(PartnerNotified event, EventContext context) {
    if (!event.getPartner().equals(Notification.PARTNER)) {
      return Mono.empty();
    }
    var body = new byte[event.getBody().remaining()];
    event.getBody().duplicate().get(body);
    return notifications.work(event.getNotificationId(), event.getKind(), body);
  }
}
