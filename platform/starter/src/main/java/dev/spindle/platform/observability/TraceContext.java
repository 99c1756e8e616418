package dev.spindle.platform.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * The trace of a chain as text, so that it survives a stay in the outbox (W3C Trace Context, {@code
 * traceparent}). It is read from the Reactor context, where WebFlux and {@link #within} put it: to
 * restore it on the thread of every operator would take a fifth of a request's time
 * (docs/benchmarks.md).
 */
public final class TraceContext {

  private static final String TRACEPARENT = "traceparent";

  private final Propagator propagator;
  private final ObservationRegistry observations;

  public TraceContext(Propagator propagator, ObservationRegistry observations) {
    this.propagator = propagator;
    this.observations = observations;
  }

  /** Outside any trace; for tests. */
  public static TraceContext none() {
    return new TraceContext(Propagator.NOOP, ObservationRegistry.NOOP);
  }

  /** The chain's {@code traceparent}, or {@code null} outside any trace. */
  public @Nullable String traceparent(ContextView chain) {
    var span = span(chain);
    if (span == null) {
      return null;
    }
    var carrier = new HashMap<String, String>();
    propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
    return carrier.get(TRACEPARENT);
  }

  /** The chain's trace id, 32 hex digits, or {@code null} outside any trace. */
  public @Nullable String traceId(ContextView chain) {
    var span = span(chain);
    return span == null ? null : span.context().traceId();
  }

  /** Runs the action, which logs, with the chain's trace on its thread. */
  public void alongside(ContextView chain, Runnable action) {
    var observation = observation(chain);
    if (observation == null) {
      action.run();
    } else {
      observation.scoped(action);
    }
  }

  /**
   * Runs the action in a span that goes on where the sender's left off, in whatever threads it
   * works on, and counts its time under {@code spindle.continued}.
   *
   * @param name of the span
   * @param traceparent of the sender; {@code null} begins a trace
   */
  public void within(String name, @Nullable String traceparent, Runnable action) {
    continued(name, traceparent).observe(action);
  }

  /**
   * As {@link #within}, for a chain: what it subscribes to finds the span in its context. Work for
   * several senders at once has a span in each one's trace, and finds the first.
   */
  public <T> Mono<T> within(String name, Stream<@Nullable String> traceparents, Mono<T> work) {
    return Mono.using(
        () -> traceparents.map(sender -> continued(name, sender).start()).toList(),
        spans ->
            work.doOnError(error -> spans.forEach(span -> span.error(error)))
                .contextWrite(
                    chain -> chain.put(ObservationThreadLocalAccessor.KEY, spans.getFirst())),
        spans -> spans.forEach(Observation::stop));
  }

  private Observation continued(String name, @Nullable String traceparent) {
    var sender = new ReceiverContext<Map<String, String>>(Map::get, Kind.CONSUMER);
    sender.setCarrier(traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent));
    return Observation.createNotStarted("spindle.continued", () -> sender, observations)
        .contextualName(name)
        .lowCardinalityKeyValue("what", name);
  }

  private static @Nullable Observation observation(ContextView chain) {
    return chain.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
  }

  private static @Nullable Span span(ContextView chain) {
    var observation = observation(chain);
    TracingContext tracing =
        observation == null ? null : observation.getContextView().get(TracingContext.class);
    return tracing == null ? null : tracing.getSpan();
  }
}
