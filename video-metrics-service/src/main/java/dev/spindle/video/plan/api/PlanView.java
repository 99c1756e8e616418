package dev.spindle.video.plan.api;

import dev.spindle.video.metrics.KpiVariance;
import dev.spindle.video.metrics.MetricSample;
import dev.spindle.video.plan.CastAssignment;
import dev.spindle.video.plan.PlanDetails;
import dev.spindle.video.plan.PlatformTarget;
import dev.spindle.video.plan.VideoPlan;
import dev.spindle.video.release.KnownRelease;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as clients see it.
 *
 * @param release {@code null} when it is gone
 * @param latest the latest numbers of each platform
 * @param kpi {@code null} without a target
 * @param warnings what a person should know, though it stops nothing
 */
record PlanView(
    UUID id,
    UUID releaseId,
    @Nullable KnownRelease release,
    String status,
    long version,
    PlanDetails details,
    List<PlatformTarget> platformTargets,
    List<CastAssignment> cast,
    List<MetricSample> latest,
    @Nullable KpiVariance kpi,
    List<String> warnings,
    String createdBy,
    Instant createdAt,
    Instant changedAt) {

  static PlanView of(
      VideoPlan plan,
      @Nullable KnownRelease release,
      List<MetricSample> latest,
      List<String> warnings) {
    return new PlanView(
        plan.id(),
        plan.releaseId(),
        release,
        plan.status().name(),
        plan.version(),
        plan.details(),
        plan.targets(),
        plan.cast(),
        latest,
        KpiVariance.of(plan.details().kpiViews(), latest).orElse(null),
        warnings,
        plan.createdBy(),
        plan.createdAt(),
        plan.changedAt());
  }
}
