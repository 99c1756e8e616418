package dev.spindle.catalog.readiness;

import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.release.Track;
import java.util.List;
import java.util.Objects;

/**
 * What stores would call a release, by tracks and durations. Source: Apple's and Spotify's rules as
 * CD Baby and Symphonic publish them (single up to three tracks below ten minutes each and half an
 * hour in all; EP up to six tracks below half an hour; album what is longer).
 *
 * @param type SINGLE, EP or ALBUM
 * @param certain whether every duration is known; otherwise it goes by the number of tracks
 */
public record TypeSuggestion(ReleaseType type, boolean certain, String reason) {

  private static final long LONG_TRACK_MS = 10 * 60_000L;
  private static final long HALF_HOUR_MS = 30 * 60_000L;
  private static final int MOST_OF_SINGLE = 3;
  private static final int MOST_OF_EP = 6;

  /** The suggestion for these tracks; none are called a single. */
  public static TypeSuggestion of(List<Track> tracks) {
    var durations =
        tracks.stream().map(track -> track.facts().durationMs()).filter(Objects::nonNull).toList();
    long total = durations.stream().mapToLong(Long::longValue).sum();
    boolean anyLong = durations.stream().anyMatch(ms -> ms >= LONG_TRACK_MS);
    boolean certain = durations.size() == tracks.size();
    var type = type(tracks.size(), total, anyLong);
    return new TypeSuggestion(
        type,
        certain,
        "%d tracks, %d:%02d in all%s"
            .formatted(
                tracks.size(),
                total / 60_000,
                total / 1000 % 60,
                certain ? "" : "; some durations are not known"));
  }

  private static ReleaseType type(int count, long total, boolean anyLong) {
    if (count > MOST_OF_EP || total > HALF_HOUR_MS) {
      return ReleaseType.ALBUM;
    }
    if (count <= MOST_OF_SINGLE) {
      return anyLong ? longSingle(total) : ReleaseType.SINGLE;
    }
    return longSingle(total);
  }

  /** Below half an hour it is an EP, at exactly half an hour no longer. */
  private static ReleaseType longSingle(long total) {
    return total < HALF_HOUR_MS ? ReleaseType.EP : ReleaseType.ALBUM;
  }
}
