package dev.spindle.platform.observability;

import io.micrometer.tracing.Span;
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

  public TraceContext(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
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

  /** Starts a span that goes on where the sender's left off. */
  public Span continued(String name, @Nullable String traceparent) {
    Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
    return propagator.extract(carrier, (_, header) -> carrier.get(header)).name(name).start();
  }

  /** Runs the action with the span as the current one, and ends the span. */
  public void within(Span span, Runnable action) {
    try (var _ = tracer.withSpan(span)) {
      action.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
