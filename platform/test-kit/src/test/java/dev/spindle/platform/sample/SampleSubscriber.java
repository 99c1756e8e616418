package dev.spindle.platform.sample;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers the newest version heard; fails for ids a test has put on the list. */
@Component
public class SampleSubscriber implements EventSubscriber {

  /** Ids whose events fail, like a bug would. */
  public final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  /** Ids of which the next event fails, and no other. */
  public final Set<UUID> stumbling = ConcurrentHashMap.newKeySet();

  private final NoteStore store;

  SampleSubscriber(NoteStore store) {
    this.store = store;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_SCHEDULED, ReleaseScheduled.class, this::hear);
  }

  private Mono<Void> hear(ReleaseScheduled event, EventContext context) {
    return failing.contains(event.getReleaseId()) || stumbling.remove(event.getReleaseId())
        ? Mono.error(new IllegalArgumentException("a bug"))
        : store.hear(event.getReleaseId(), context.envelope(), event.getVersion());
  }
}
