package dev.spindle.platform.calls;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Guards the calls to one partner: each attempt has a time limit and passes the breaker; what may
 * be repeated is, with growing, jittered pauses.
 */
public final class CallGuard {

  private final CircuitBreaker breaker;
  private final Duration timeout;
  private final int retries;
  private final Duration pause;
  private final Predicate<Throwable> repeatable;

  CallGuard(
      CircuitBreaker breaker,
      Duration timeout,
      int retries,
      Duration pause,
      Predicate<Throwable> repeatable) {
    this.breaker = breaker;
    this.timeout = timeout;
    this.retries = retries;
    this.pause = pause;
    this.repeatable = repeatable;
  }

  /**
   * The call under guard. Fails with {@code CallNotPermittedException} while the breaker is open,
   * {@code TimeoutException} when an attempt takes too long, else with the last attempt's own
   * error.
   */
  public <T> Mono<T> run(Mono<T> call) {
    return call.timeout(timeout)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .retryWhen(
            Retry.backoff(retries, pause)
                .jitter(0.5)
                .filter(repeatable)
                .onRetryExhaustedThrow((_, signal) -> signal.failure()));
  }

  /** The breaker, for those who show its state. */
  public CircuitBreaker breaker() {
    return breaker;
  }
}
