package dev.spindle.dspsync.events.consumed;

import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.sync.DspSync;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears delivery: a store that took a package is worth a look. */
@Component
class DeliverySubscriber implements EventSubscriber {

  private static final Set<String> ARRIVED = Set.of("DELIVERED", "ACKNOWLEDGED");

  private final DspSync sync;

  DeliverySubscriber(DspSync sync) {
    this.sync = sync;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.DELIVERY_STATUS_CHANGED, DeliveryStatusChanged.class, this::statusChanged);
  }

  private Mono<Void> statusChanged(DeliveryStatusChanged event, EventContext context) {
    return ARRIVED.contains(event.getToStatus())
        ? sync.delivered(event.getReleaseId())
        : Mono.empty();
  }
}
