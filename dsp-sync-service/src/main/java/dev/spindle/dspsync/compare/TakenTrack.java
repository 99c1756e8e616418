package dev.spindle.dspsync.compare;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is to take over for a track.
 *
 * @param trackId our track
 * @param isrc 12 characters; absent when nobody knows one
 * @param durationMs milliseconds, as the most exact store has it; absent to keep what is there
 * @param providers stores that show the track, in order of trust
 */
public record TakenTrack(
    UUID trackId, @Nullable String isrc, @Nullable Long durationMs, List<Provider> providers) {

  /** Copies the list. */
  public TakenTrack {
    providers = List.copyOf(providers);
  }
}
