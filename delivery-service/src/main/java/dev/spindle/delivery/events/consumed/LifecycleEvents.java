package dev.spindle.delivery.events.consumed;

import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.planning.LifecycleNews;
import dev.spindle.delivery.planning.ReleasePlanning;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears where releases stand, and when they go out. */
@Component
class LifecycleEvents implements EventSubscriber {

  private final ReleasePlanning planning;

  LifecycleEvents(ReleasePlanning planning) {
    this.planning = planning;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::transitioned);
    on.event(Topics.RELEASE_SCHEDULED, ReleaseScheduled.class, this::scheduled);
  }

  private Mono<Void> transitioned(ReleaseTransitioned event, EventContext context) {
    return planning.heard(
        new LifecycleNews.Transitioned(
            event.getReleaseId(),
            event.getVersion(),
            event.getToState().name(),
            event.getCatalogVersion(),
            schedule(event.getSchedule())));
  }

  private Mono<Void> scheduled(ReleaseScheduled event, EventContext context) {
    return planning.heard(
        new LifecycleNews.Scheduled(
            event.getReleaseId(), event.getVersion(), schedule(event.getSchedule())));
  }

  private static dev.spindle.delivery.release.@Nullable Schedule schedule(
      @Nullable Schedule event) {
    return event == null
        ? null
        : new dev.spindle.delivery.release.Schedule(
            LocalDateTime.parse(event.getLocalDateTime()),
            event.getZone(),
            event.getPolicy().name(),
            event.getFirstInstant());
  }
}
