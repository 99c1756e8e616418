package dev.spindle.platform.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * When a call that failed is made again: after pauses that double, each between half and one and a
 * half of what it would be, so that callers who failed together do not come back together.
 *
 * @param retries how often at most
 * @param first the first pause, without jitter
 * @param repeatable failures worth another attempt
 */
record RetryPolicy(
    int retries,
    Duration first,
    Predicate<Throwable> repeatable,
    Supplier<? extends RandomGenerator> random) {

  /**
   * The pause before the next attempt; empty when there is to be none.
   *
   * @param retried attempts after the first so far
   */
  Optional<Duration> pause(long retried, Throwable failure) {
    if (retried >= retries || !repeatable.test(failure)) {
      return Optional.empty();
    }
    double whole = first.multipliedBy(1L << retried).toMillis();
    return Optional.of(Duration.ofMillis(Math.round(whole * (0.5 + random.get().nextDouble()))));
  }
}
