package dev.spindle.gateway.events;

import static dev.spindle.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import dev.spindle.gateway.limits.LimitSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Counts a tenant's open streams, each of which holds a connection. */
@Component
final class OpenStreams {

  private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
  private final int limit;

  OpenStreams(LimitSettings limits, MeterRegistry meters) {
    this.limit = limits.streams();
    meters.gauge("spindle.streams.open", open, o -> o.values().stream().mapToInt(n -> n).sum());
  }

  /** The stream, counted while somebody reads it; {@code too-many-requests} above the limit. */
  <T> Flux<T> counted(UUID tenant, Flux<T> stream) {
    return Flux.defer(
        () ->
            enter(tenant)
                ? stream.doFinally(_ -> leave(tenant))
                : Flux.error(
                    TOO_MANY_REQUESTS.because("At most " + limit + " live streams at a time")));
  }

  private boolean enter(UUID tenant) {
    var mine = open.merge(tenant, 1, Integer::sum);
    if (mine > limit) {
      leave(tenant);
      return false;
    }
    return true;
  }

  private void leave(UUID tenant) {
    open.computeIfPresent(tenant, (_, n) -> n == 1 ? null : n - 1);
  }
}
