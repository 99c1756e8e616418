package dev.spindle.video.events.consumed;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import dev.spindle.video.release.Releases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears lifecycle-service: where releases stand. */
@Component
class LifecycleEvents implements EventSubscriber {

  private final Releases releases;

  LifecycleEvents(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::transitioned);
  }

  private Mono<Void> transitioned(ReleaseTransitioned event, EventContext context) {
    return releases.transitioned(
        event.getReleaseId(), event.getVersion(), event.getToState().name());
  }
}
