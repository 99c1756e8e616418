package dev.spindle.platform.calls;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

/**
 * Guards the calls to one partner: each attempt has a time limit and passes the breaker; what may
 * be repeated is, with growing, jittered pauses.
 */
public final class CallGuard {

  private final CircuitBreaker breaker;
  private final Duration timeout;
  private final RetryPolicy retries;
  private final Scheduler time;

  /**
   * @param time by which limits and pauses run
   */
  CallGuard(CircuitBreaker breaker, Duration timeout, RetryPolicy retries, Scheduler time) {
    this.breaker = breaker;
    this.timeout = timeout;
    this.retries = retries;
    this.time = time;
  }

  /**
   * The call under guard. Fails with {@code CallNotPermittedException} while the breaker is open,
   * {@code TimeoutException} when an attempt takes too long, else with the last attempt's own
   * error.
   */
  public <T> Mono<T> run(Mono<T> call) {
    return call.timeout(timeout, time)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .retryWhen(Retry.from(failures -> failures.concatMap(this::pause)))
        .contextCapture();
  }

  private Mono<Long> pause(RetrySignal failed) {
    return retries
        .pause(failed.totalRetries(), failed.failure())
        .map(pause -> Mono.delay(pause, time))
        .orElseGet(() -> Mono.error(failed.failure()));
  }

  /** The breaker, for those who show its state. */
  public CircuitBreaker breaker() {
    return breaker;
  }
}
