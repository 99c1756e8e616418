package dev.spindle.platform.calls;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import reactor.core.scheduler.Schedulers;

/**
 * Makes one guard per partner. Defaults, from seeds 001 and 003: breaker opens after 3 failures,
 * for 60 s, then lets a single probe through; 2 retries from 200 ms; 10 s an attempt.
 */
public final class CallGuards {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration OPEN = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int FAILURES = 3;
  private static final int RETRIES = 2;

  private final CircuitBreakerRegistry breakers;
  private final Clock clock;
  private final Map<String, CallGuard> guards = new ConcurrentHashMap<>();

  /**
   * @param clock by which a breaker stays open
   */
  public CallGuards(CircuitBreakerRegistry breakers, Clock clock) {
    this.breakers = breakers;
    this.clock = clock;
  }

  /**
   * The guard of that partner.
   *
   * @param name metric tag, kebab case
   * @param repeatable failures worth another attempt; only these count against the breaker
   */
  public CallGuard of(String name, Predicate<Throwable> repeatable) {
    return guards.computeIfAbsent(
        name,
        _ ->
            new CallGuard(
                breakers.circuitBreaker(name, settings(repeatable, clock)),
                TIMEOUT,
                new RetryPolicy(RETRIES, PAUSE, repeatable, ThreadLocalRandom::current),
                Schedulers.parallel()));
  }

  static CircuitBreakerConfig settings(Predicate<Throwable> counts, Clock clock) {
    return CircuitBreakerConfig.custom()
        .clock(clock)
        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(FAILURES)
        .minimumNumberOfCalls(FAILURES)
        .failureRateThreshold(100)
        .waitDurationInOpenState(OPEN)
        .permittedNumberOfCallsInHalfOpenState(1)
        .recordException(counts)
        .build();
  }
}
