package dev.spindle.imports.mapping;

import java.time.Duration;
import java.util.Collection;

/**
 * Single, EP or album, from the number of tracks and their durations.
 *
 * <p>Source: what Apple asks of distributors. Single: 1 to 3 tracks, each under 10 minutes, 30
 * minutes in all. EP: 4 to 6 tracks within 30 minutes, or 1 to 3 tracks of which one lasts 10
 * minutes, within 30 minutes. Album: 7 tracks, or more than 30 minutes.
 */
final class ReleaseTypeRule {

  private static final long HALF_AN_HOUR = Duration.ofMinutes(30).toMillis();
  private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

  record Verdict(String type, String reason) {}

  private ReleaseTypeRule() {}

  static Verdict infer(Collection<Long> durationsMs) {
    int tracks = durationsMs.size();
    long total = durationsMs.stream().mapToLong(Long::longValue).sum();
    boolean oneIsLong = durationsMs.stream().anyMatch(duration -> duration >= TEN_MINUTES);
    if (tracks >= 7) {
      return new Verdict("ALBUM", tracks + " tracks; an album has 7 or more");
    }
    if (total > HALF_AN_HOUR) {
      return new Verdict("ALBUM", "longer than 30 minutes in all");
    }
    if (tracks >= 4) {
      return new Verdict("EP", tracks + " tracks within 30 minutes");
    }
    return oneIsLong
        ? new Verdict("EP", "up to 3 tracks within 30 minutes, one of 10 minutes or more")
        : new Verdict("SINGLE", "up to 3 tracks, each under 10 minutes");
  }
}
