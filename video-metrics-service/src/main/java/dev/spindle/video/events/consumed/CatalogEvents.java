package dev.spindle.video.events.consumed;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import dev.spindle.video.release.Releases;
import dev.spindle.video.release.TitleNews;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears catalog-service: which releases there are, and what they are called. */
@Component
class CatalogEvents implements EventSubscriber {

  private final Releases releases;

  CatalogEvents(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.events(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::changed);
    on.tombstone(Topics.RELEASE_CHANGED, this::deleted);
  }

  private Mono<Void> changed(List<ReleaseChanged> events) {
    return releases.changed(events.stream().map(CatalogEvents::title).toList());
  }

  private static TitleNews title(ReleaseChanged event) {
    return new TitleNews(event.getReleaseId(), event.getVersion(), event.getTitle());
  }

  private Mono<Void> deleted(EventContext context) {
    return releases.deleted(UUID.fromString(context.key()));
  }
}
