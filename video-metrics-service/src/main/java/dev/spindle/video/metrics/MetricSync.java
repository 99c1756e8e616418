package dev.spindle.video.metrics;

import dev.spindle.video.plan.PlanDetails.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to read the numbers of a video.
 *
 * @param attempts how often the platform was asked in vain
 * @param detail why it waits or failed, for a person
 * @param requestedBy user id, or {@code system} for the nightly one
 */
public record MetricSync(
    UUID id,
    UUID videoId,
    Platform platform,
    String externalId,
    Status status,
    int attempts,
    @Nullable String detail,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant completedAt) {

  /** Where a request stands. */
  public enum Status {
    /** Waits for its turn, for quota, or for the platform to answer. */
    PENDING,
    /** The numbers are there. */
    SUCCEEDED,
    /** The platform has no such video, refuses us, or did not answer for long. */
    FAILED
  }
}
