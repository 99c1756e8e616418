package dev.spindle.lifecycle.release.api;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.schedule.LeadTime;
import dev.spindle.lifecycle.schedule.LeadTime.Advice;
import dev.spindle.lifecycle.schedule.api.ScheduleView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands after a command.
 *
 * @param version also the ETag
 * @param advice what the plan costs in reach; only while SCHEDULED
 */
record StandingView(
    UUID releaseId,
    long version,
    ReleaseState state,
    LockLevel lock,
    @Nullable ScheduleView schedule,
    long catalogVersion,
    Instant changedAt,
    List<Advice> advice) {

  static StandingView of(Seen seen) {
    var release = seen.release();
    var standing = release.standing();
    return new StandingView(
        release.id(),
        release.version(),
        standing.state(),
        standing.lock(),
        ScheduleView.of(standing.plan()),
        release.facts().catalogVersion(),
        release.changedAt(),
        advice(seen));
  }

  private static List<Advice> advice(Seen seen) {
    var plan = seen.release().standing().plan();
    return plan == null || seen.release().state() != ReleaseState.SCHEDULED
        ? List.of()
        : LeadTime.advise(plan, seen.at());
  }
}
