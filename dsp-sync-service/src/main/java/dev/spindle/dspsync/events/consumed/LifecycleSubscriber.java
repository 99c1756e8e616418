package dev.spindle.dspsync.events.consumed;

import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.sync.DspSync;
import dev.spindle.dspsync.sync.Transition;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears lifecycle: a release that is out is looked for. */
@Component
class LifecycleSubscriber implements EventSubscriber {

  private final DspSync sync;

  LifecycleSubscriber(DspSync sync) {
    this.sync = sync;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::transitioned);
  }

  private Mono<Void> transitioned(ReleaseTransitioned event, EventContext context) {
    return sync.follow(
        new Transition(
            event.getReleaseId(),
            event.getVersion(),
            event.getToState().name(),
            day(event.getSchedule())));
  }

  private static @Nullable LocalDate day(@Nullable Schedule schedule) {
    return schedule == null ? null : LocalDateTime.parse(schedule.getLocalDateTime()).toLocalDate();
  }
}
