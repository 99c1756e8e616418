package dev.spindle.delivery.work;

import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.target.Target;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * A bulkhead and a breaker for each target: no more deliveries at once than the store bears, and
 * none while it keeps failing, but for a single probe when it may have recovered.
 */
@Component
class TargetGates {

  private final CircuitBreakerRegistry breakers;
  private final Map<UUID, AtomicInteger> inside = new ConcurrentHashMap<>();

  TargetGates(DeliverySettings settings, MeterRegistry meters) {
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.breaker().failures())
                .minimumNumberOfCalls(settings.breaker().failures())
                .failureRateThreshold(100)
                .waitDurationInOpenState(settings.breaker().open())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(TargetGates::isStoreTrouble)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
  }

  /**
   * Lets one delivery through, if there is room and the store is not being left alone.
   *
   * @return a pass that must be given back
   */
  Optional<Pass> enter(Target target) {
    var places = inside.computeIfAbsent(target.id(), _ -> new AtomicInteger());
    if (places.incrementAndGet() > target.spec().limits().maxConcurrent()) {
      places.decrementAndGet();
      return Optional.empty();
    }
    var breaker = breakers.circuitBreaker("delivery-" + target.id());
    if (!breaker.tryAcquirePermission()) {
      places.decrementAndGet();
      return Optional.empty();
    }
    return Optional.of(new Pass(breaker, places));
  }

  private static boolean isStoreTrouble(Throwable problem) {
    return problem instanceof DeliveryFailure failure && failure.category().isStoreTrouble();
  }

  /** The right to work with a target. */
  static final class Pass {

    private final CircuitBreaker breaker;
    private final AtomicInteger places;
    private final long since = System.nanoTime();
    private boolean judged;

    private Pass(CircuitBreaker breaker, AtomicInteger places) {
      this.breaker = breaker;
      this.places = places;
    }

    /** The store did its part. */
    void worked() {
      judged = true;
      breaker.onSuccess(elapsed(), TimeUnit.NANOSECONDS);
    }

    /** Something failed; whether it counts against the store is its category's matter. */
    void failed(DeliveryFailure failure) {
      judged = true;
      breaker.onError(elapsed(), TimeUnit.NANOSECONDS, failure);
    }

    /** Gives the place back; the store was never asked when nobody judged it. */
    void leave() {
      if (!judged) {
        breaker.releasePermission();
      }
      places.decrementAndGet();
    }

    private long elapsed() {
      return Duration.ofNanos(System.nanoTime() - since).toNanos();
    }
  }
}
