package dev.spindle.video.plan;

import dev.spindle.video.catalogue.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a music video.
 *
 * @param version from 1, one more for every change; the entity tag
 * @param targets one a platform, by priority
 * @param cast in the order they were added
 */
public record VideoPlan(
    UUID id,
    UUID releaseId,
    VideoStatus status,
    long version,
    PlanDetails details,
    List<PlatformTarget> targets,
    List<CastAssignment> cast,
    String createdBy,
    Instant createdAt,
    Instant changedAt) {

  /** Changes what people wrote and, if wished, the status, both or neither. */
  Decision change(PlanDetails next, @Nullable VideoStatus to, Catalogue catalogue, Instant now) {
    var goal = to == null ? status : to;
    if (goal != status && !VideoTransitions.allows(status, goal)) {
      return new Decision.NotAllowed("From %s to %s there is no move".formatted(status, goal));
    }
    return decide(with(goal, next, targets, cast, now), catalogue, now);
  }

  /** Adds a platform, or replaces what was said of it. */
  Decision aim(PlatformTarget target, Catalogue catalogue, Instant now) {
    var next = new ArrayList<>(targets);
    next.removeIf(old -> old.platform() == target.platform());
    next.add(target);
    next.sort(java.util.Comparator.comparingInt(PlatformTarget::priority));
    return decide(with(status, details, List.copyOf(next), cast, now), catalogue, now);
  }

  /** Adds somebody to the cast, or replaces what was said of them. */
  Decision cast(CastAssignment assignment, Catalogue catalogue, Instant now) {
    var next = new ArrayList<CastAssignment>();
    boolean found = false;
    for (var old : cast) {
      boolean same = old.id().equals(assignment.id());
      next.add(same ? assignment : old);
      found |= same;
    }
    if (!found) {
      next.add(assignment);
    }
    return decide(with(status, details, targets, List.copyOf(next), now), catalogue, now);
  }

  /** What is said of a platform. */
  public Optional<PlatformTarget> target(PlanDetails.Platform platform) {
    return targets.stream().filter(target -> target.platform() == platform).findFirst();
  }

  /** YouTube's id of the video, once there is one. */
  public Optional<String> youTubeId() {
    return target(PlanDetails.Platform.YOUTUBE).map(PlatformTarget::externalId);
  }

  /** Whether its numbers are read every night. */
  public boolean isReadNightly() {
    return status != VideoStatus.ARCHIVED
        && details.syncStrategy() == PlanDetails.SyncStrategy.SCHEDULED
        && target(PlanDetails.Platform.YOUTUBE)
            .filter(target -> target.autoSync() && target.externalId() != null)
            .isPresent();
  }

  private Decision decide(VideoPlan next, Catalogue catalogue, Instant now) {
    if (status == VideoStatus.ARCHIVED) {
      return new Decision.NotAllowed("An archived plan does not change");
    }
    var flaws = PlanRules.check(next, status, catalogue, LocalDate.ofInstant(now, ZoneOffset.UTC));
    return flaws.isEmpty() ? new Decision.Accepted(next) : new Decision.Flawed(flaws);
  }

  private VideoPlan with(
      VideoStatus goal,
      PlanDetails nextDetails,
      List<PlatformTarget> nextTargets,
      List<CastAssignment> nextCast,
      Instant now) {
    return new VideoPlan(
        id,
        releaseId,
        goal,
        version + 1,
        nextDetails,
        nextTargets,
        nextCast,
        createdBy,
        createdAt,
        now);
  }
}
