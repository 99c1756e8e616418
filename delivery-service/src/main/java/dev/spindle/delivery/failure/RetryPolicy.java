package dev.spindle.delivery.failure;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is repeated. The counts are each category's ({@link RetryRule}); this adds
 * the pauses: {@code first}, doubled each time, at most {@code cap}, shortened by up to {@code
 * jitter} so that a store that comes back is not met by everybody at once.
 *
 * @param first pause before the first backed-off try
 * @param cap longest pause
 * @param jitter share of a pause that chance may take away, 0 to 1
 */
public record RetryPolicy(Duration first, Duration cap, double jitter) {

  private static final int MAX_DOUBLINGS = 30;

  /** Checks its own parts. */
  public RetryPolicy {
    if (first.isNegative() || cap.compareTo(first) < 0 || jitter < 0 || jitter > 1) {
      throw new IllegalArgumentException("retry: 0 <= first <= cap and 0 <= jitter <= 1");
    }
  }

  /**
   * Pause before the next try.
   *
   * @param failures failures of this category since the delivery was queued, this one included
   * @return empty when no further try is due and a person has to look
   */
  public Optional<Duration> pauseAfter(ErrorCategory category, int failures, RandomGenerator dice) {
    var rule = category.rule();
    if (failures > rule.total()) {
      return Optional.empty();
    }
    return failures <= rule.immediate()
        ? Optional.of(Duration.ZERO)
        : Optional.of(shorten(doubled(failures - rule.immediate() - 1), dice));
  }

  private Duration doubled(int times) {
    var pause = first.multipliedBy(1L << Math.min(times, MAX_DOUBLINGS));
    return pause.compareTo(cap) > 0 ? cap : pause;
  }

  private Duration shorten(Duration pause, RandomGenerator dice) {
    var kept = 1 - jitter * dice.nextDouble();
    return Duration.ofMillis(Math.round(pause.toMillis() * kept));
  }
}
