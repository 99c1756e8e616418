package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.release.LockLevel;
import dev.spindle.catalog.release.Standing;
import dev.spindle.catalog.standing.StandingNews;
import dev.spindle.catalog.standing.Standings;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears where releases stand, and how much of them may be edited. */
@Component
class LifecycleSubscriber implements EventSubscriber {

  private final Standings standings;

  LifecycleSubscriber(Standings standings) {
    this.standings = standings;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.events(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::follow);
  }

  private Mono<Void> follow(List<ReleaseTransitioned> events) {
    return standings.put(events.stream().map(LifecycleSubscriber::news).toList());
  }

  private static StandingNews news(ReleaseTransitioned event) {
    var standing = new Standing(event.getToState().name(), level(event), event.getVersion());
    return new StandingNews(event.getReleaseId(), standing, event.getOccurredAt());
  }

  /** A level that a newer lifecycle-service invented closes everything until we know it. */
  private static LockLevel level(ReleaseTransitioned event) {
    return switch (event.getLockLevel()) {
      case UNLOCKED -> LockLevel.UNLOCKED;
      case PARTIAL -> LockLevel.PARTIAL;
      case LOCKED, UNKNOWN -> LockLevel.LOCKED;
    };
  }
}
