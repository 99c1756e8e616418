package dev.spindle.video.events.consumed;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import dev.spindle.video.release.Releases;
import dev.spindle.video.release.StateNews;
import java.util.List;
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
    on.events(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::transitioned);
  }

  private Mono<Void> transitioned(List<ReleaseTransitioned> events) {
    return releases.transitioned(events.stream().map(LifecycleEvents::state).toList());
  }

  private static StateNews state(ReleaseTransitioned event) {
    return new StateNews(event.getReleaseId(), event.getVersion(), event.getToState().name());
  }
}
