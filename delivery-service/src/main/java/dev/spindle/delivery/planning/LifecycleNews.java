package dev.spindle.delivery.planning;

import dev.spindle.delivery.release.Schedule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lifecycle says of a release. */
public sealed interface LifecycleNews {

  /** The release. */
  UUID releaseId();

  /** Lifecycle version; strictly rising for one release. */
  long version();

  /**
   * It moved, or its lock changed.
   *
   * @param state name of the state after
   * @param catalogVersion that the guards looked at
   * @param schedule from SCHEDULED on
   */
  record Transitioned(
      UUID releaseId, long version, String state, long catalogVersion, @Nullable Schedule schedule)
      implements LifecycleNews {}

  /**
   * Its plan changed.
   *
   * @param schedule null when it was cancelled
   */
  record Scheduled(UUID releaseId, long version, @Nullable Schedule schedule)
      implements LifecycleNews {}
}
