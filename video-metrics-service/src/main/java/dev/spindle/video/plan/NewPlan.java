package dev.spindle.video.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be made.
 *
 * @param id wished for, so that making it can be repeated
 * @param status DRAFT, or PLANNED when it is complete at once
 */
public record NewPlan(
    @Nullable UUID id,
    UUID releaseId,
    VideoStatus status,
    PlanDetails details,
    List<PlatformTarget> targets) {}
