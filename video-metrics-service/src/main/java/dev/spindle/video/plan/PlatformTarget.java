package dev.spindle.video.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a video is to be shown; one a platform.
 *
 * @param externalId the platform's id of it; on YouTube 11 characters
 * @param launchUrl absolute https URL
 * @param priority 1 is first
 * @param autoSync whether its numbers are read every night
 */
public record PlatformTarget(
    PlanDetails.Platform platform,
    @Nullable String externalId,
    @Nullable String launchUrl,
    int priority,
    boolean autoSync) {}
