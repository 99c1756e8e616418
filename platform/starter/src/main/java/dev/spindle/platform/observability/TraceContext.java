package dev.spindle.platform.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current trace as text, so that it survives a stay in the outbox (W3C Trace Context, {@code
 * traceparent}).
 */
public final class TraceContext {

  private static final String TRACEPARENT = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;
  private final ObservationRegistry observations;

  public TraceContext(Tracer tracer, Propagator propagator, ObservationRegistry observations) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.observations = observations;
  }

  /** Outside any trace; for tests. */
  public static TraceContext none() {
    return new TraceContext(Tracer.NOOP, Propagator.NOOP, ObservationRegistry.NOOP);
  }

  /** The current span's {@code traceparent}, or {@code null} outside any trace. */
  public @Nullable String traceparent() {
    var span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var carrier = new HashMap<String, String>();
    propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
    return carrier.get(TRACEPARENT);
  }

  /** The current trace's id, 32 hex digits, or {@code null} outside any trace. */
  public @Nullable String traceId() {
    var span = tracer.currentSpan();
    return span == null ? null : span.context().traceId();
  }

  /**
   * Runs the action in a span that goes on where the sender's left off, in whatever threads it
   * works on, and counts its time under {@code spindle.continued}.
   *
   * @param name of the span
   * @param traceparent of the sender; {@code null} begins a trace
   */
  public void within(String name, @Nullable String traceparent, Runnable action) {
    var sender = new ReceiverContext<Map<String, String>>(Map::get, Kind.CONSUMER);
    sender.setCarrier(traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent));
    Observation.createNotStarted("spindle.continued", () -> sender, observations)
        .contextualName(name)
        .lowCardinalityKeyValue("what", name)
        .observe(action);
  }
}
