package dev.spindle.delivery.events.consumed;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.planning.ReleasePlanning;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears what releases are. */
@Component
class CatalogEvents implements EventSubscriber {

  private final ReleasePlanning planning;

  CatalogEvents(ReleasePlanning planning) {
    this.planning = planning;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::changed);
    on.tombstone(Topics.RELEASE_CHANGED, this::dropped);
  }

  private Mono<Void> changed(ReleaseChanged event, EventContext context) {
    return planning.heard(SnapshotMapper.snapshot(event));
  }

  private Mono<Void> dropped(EventContext context) {
    return planning.heardDropped(UUID.fromString(context.key()));
  }
}
