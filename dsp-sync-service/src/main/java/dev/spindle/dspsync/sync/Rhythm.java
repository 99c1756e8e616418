package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to look again. While a store does not show the release, pauses double; a store that names a
 * moment is not asked before it; once all show it, a look now and then notices what drifts.
 *
 * @param firstRetry pause after the first look in vain
 * @param longestRetry longest such pause
 * @param refresh pause once all connected stores show it
 */
@ConfigurationProperties("dsp-sync.rhythm")
public record Rhythm(
    @DefaultValue("2s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("24h") Duration refresh) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * The next look.
   *
   * @param fruitless looks in a row, this one included, after which a store was missing
   */
  Instant next(Instant now, int fruitless, List<Sighting> sightings) {
    Instant usual = now.plus(fruitless == 0 ? refresh : retry(fruitless));
    return sightings.stream()
        .filter(Sighting.Failed.class::isInstance)
        .map(sighting -> ((Sighting.Failed) sighting).retryAt())
        .filter(Objects::nonNull)
        .filter(named -> named.isAfter(usual))
        .max(Instant::compareTo)
        .orElse(usual);
  }

  private Duration retry(int fruitless) {
    int doublings = Math.min(fruitless - 1, MOST_DOUBLINGS);
    Duration pause = firstRetry.multipliedBy(1L << doublings);
    return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
  }
}
