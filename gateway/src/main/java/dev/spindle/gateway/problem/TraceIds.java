package dev.spindle.gateway.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells the caller the trace of the request in {@code X-Trace-Id}, on success and on failure alike.
 * The trace itself is the caller's where {@code traceparent} is well formed, else a new one; the
 * services, their events and their logs carry it on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceIds implements WebFilter {

  static final String HEADER = "X-Trace-Id";

  /** 32 hex digits; empty text where tracing is switched off. */
  static String of(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map(span -> span.context().traceId())
        .orElse("");
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var traceId = of(exchange);
    if (!traceId.isEmpty()) {
      exchange.getResponse().getHeaders().set(HEADER, traceId);
    }
    return chain.filter(exchange);
  }
}
