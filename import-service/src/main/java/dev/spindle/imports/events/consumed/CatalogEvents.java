package dev.spindle.imports.events.consumed;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.imports.job.Applying;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears catalog-service: which releases exist, and that an applied import became one. */
@Component
class CatalogEvents implements EventSubscriber {

  private final Applying applying;

  CatalogEvents(Applying applying) {
    this.applying = applying;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::changed);
    on.tombstone(Topics.RELEASE_CHANGED, this::deleted);
  }

  private Mono<Void> changed(ReleaseChanged event, EventContext context) {
    return applying.releaseChanged(
        event.getReleaseId(),
        event.getVersion(),
        event.getTitle(),
        event.getChangedAt(),
        context.envelope().id());
  }

  private Mono<Void> deleted(EventContext context) {
    return applying.releaseDeleted(UUID.fromString(context.key()));
  }
}
