package dev.spindle.lifecycle.events.published;

import dev.spindle.contracts.common.v1.ReleaseTimePolicy;
import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.release.Change;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.platform.outbox.OutboxEvent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of every change, and of the plan where it is another one now. */
@Component
class ReleaseEventMapper implements Function<Change, List<OutboxEvent>> {

  @Override
  public List<OutboxEvent> apply(Change change) {
    var events = new ArrayList<OutboxEvent>();
    events.add(
        OutboxEvent.of(Topics.RELEASE_TRANSITIONED, change.releaseId(), transitioned(change)));
    if (!Objects.equals(change.before().plan(), change.after().plan())) {
      events.add(OutboxEvent.of(Topics.RELEASE_SCHEDULED, change.releaseId(), scheduled(change)));
    }
    return events;
  }

  private static ReleaseTransitioned transitioned(Change change) {
    var by = change.by();
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(change.releaseId())
        .setVersion(change.version())
        .setTransition(change.transition().wireName())
        .setFromState(state(change.before().state()))
        .setToState(state(change.after().state()))
        .setLockLevel(lock(change.after().lock()))
        .setCatalogVersion(change.catalogVersion())
        .setSchedule(schedule(change.after().plan()))
        .setReason(by.reason())
        .setOccurredAt(by.at())
        .build();
  }

  private static ReleaseScheduled scheduled(Change change) {
    return ReleaseScheduled.newBuilder()
        .setReleaseId(change.releaseId())
        .setVersion(change.version())
        .setSchedule(schedule(change.after().plan()))
        .setPrevious(schedule(change.before().plan()))
        .setOccurredAt(change.by().at())
        .build();
  }

  private static @Nullable Schedule schedule(@Nullable ReleaseSchedule plan) {
    return plan == null
        ? null
        : Schedule.newBuilder()
            .setLocalDateTime(plan.localDateTime().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
            .setZone(plan.zone().getId())
            .setPolicy(
                switch (plan.policy()) {
                  case LOCAL_TIME -> ReleaseTimePolicy.LOCAL_TIME;
                  case ONE_INSTANT -> ReleaseTimePolicy.ONE_INSTANT;
                })
            .setFirstInstant(plan.firstInstant())
            .build();
  }

  private static ReleaseState state(dev.spindle.lifecycle.commands.ReleaseState state) {
    return switch (state) {
      case DRAFT -> ReleaseState.DRAFT;
      case RECORDING -> ReleaseState.RECORDING;
      case MIXED -> ReleaseState.MIXED;
      case MASTERED -> ReleaseState.MASTERED;
      case SCHEDULED -> ReleaseState.SCHEDULED;
      case RELEASED -> ReleaseState.RELEASED;
      case LOCKED -> ReleaseState.LOCKED;
    };
  }

  private static LockLevel lock(dev.spindle.lifecycle.locks.LockLevel lock) {
    return switch (lock) {
      case UNLOCKED -> LockLevel.UNLOCKED;
      case PARTIAL -> LockLevel.PARTIAL;
      case LOCKED -> LockLevel.LOCKED;
    };
  }
}
