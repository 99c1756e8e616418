package dev.spindle.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * A bucket of requests for each kind and each asker, refilled evenly over a minute. A bucket nobody
 * took from for ten minutes is full again, so that forgetting it changes nothing.
 */
final class Allowances {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final LimitSettings settings;
  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).maximumSize(100_000).build();

  Allowances(LimitSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
  }

  /** What is asked for; each kind has its own allowance. */
  enum Kind {
    READS,
    WRITES,
    UPLOADS,
    WEBHOOKS
  }

  private record Key(Kind kind, String asker) {}

  /**
   * The answer to one request.
   *
   * @param limit requests a minute
   * @param remaining what is left now
   * @param delay zero when allowed, else how long until one more is
   */
  record Verdict(int limit, long remaining, Duration delay) {
    boolean allowed() {
      return delay.isZero();
    }
  }

  Verdict take(Kind kind, String asker) {
    var limit = limit(kind);
    var probe =
        buckets.get(new Key(kind, asker), _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
    var delay =
        probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    return new Verdict(limit, probe.getRemainingTokens(), delay);
  }

  private Bucket bucket(int limit) {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
        .withCustomTimePrecision(time)
        .build();
  }

  private int limit(Kind kind) {
    return switch (kind) {
      case READS -> settings.reads();
      case WRITES -> settings.writes();
      case UPLOADS -> settings.uploads();
      case WEBHOOKS -> settings.webhooks();
    };
  }
}
