package dev.spindle.video.metrics;

import dev.spindle.video.plan.PlanDetails.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one video on one platform at one moment.
 *
 * @param likes {@code null} when the owner hides them
 * @param comments {@code null} when the owner hides them
 */
public record MetricSample(
    UUID id,
    UUID videoId,
    Platform platform,
    String externalId,
    long views,
    @Nullable Long likes,
    @Nullable Long comments,
    Instant collectedAt) {}
