package dev.spindle.catalog.syncing;

import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.StoreLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sync run that ended in agreement says of a release.
 *
 * @param sequence of the run for this release, strictly rising
 * @param tracks what stores say of single tracks
 * @param links where they show the release; sound addresses only
 * @param accepted in the order of decisions
 */
public record StoreWord(
    UUID releaseId,
    UUID runId,
    long sequence,
    List<StoreTrack> tracks,
    List<StoreLink> links,
    List<AcceptedValue> accepted) {

  /**
   * One track.
   *
   * @param isrc null when no store says one
   * @param durationMs milliseconds; null when no store says
   */
  public record StoreTrack(UUID trackId, @Nullable Isrc isrc, @Nullable Long durationMs) {}

  /** Whether the release has taken this over already, or something newer. */
  boolean isOldTo(Release release) {
    return sequence <= release.syncVersion();
  }
}
