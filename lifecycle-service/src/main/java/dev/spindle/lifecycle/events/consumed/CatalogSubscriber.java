package dev.spindle.lifecycle.events.consumed;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.facts.CatalogFacts;
import dev.spindle.lifecycle.facts.FactsNews;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.PoisonException;
import dev.spindle.platform.events.Subscriptions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears catalog-service: a release exists, is other than before, is gone. */
@Component
class CatalogSubscriber implements EventSubscriber {

  private final ReleaseLifecycle lifecycle;
  private final CatalogFacts facts;

  CatalogSubscriber(ReleaseLifecycle lifecycle, CatalogFacts facts) {
    this.lifecycle = lifecycle;
    this.facts = facts;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.events(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::follow);
    on.tombstone(Topics.RELEASE_CHANGED, this::forget);
  }

  private Mono<Void> follow(List<ReleaseChanged> events) {
    var ids = events.stream().map(ReleaseChanged::getReleaseId).toList();
    return lifecycle
        .start(ids)
        .then(Mono.defer(() -> facts.keep(events.stream().map(CatalogSubscriber::news).toList())));
  }

  private static FactsNews news(ReleaseChanged event) {
    return new FactsNews(event.getReleaseId(), SnapshotReader.facts(event));
  }

  private Mono<Void> forget(EventContext context) {
    return lifecycle.forget(releaseId(context.key()));
  }

  private static UUID releaseId(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw new PoisonException("The key is no release id", e);
    }
  }
}
