package dev.spindle.gateway.routing;

import static dev.spindle.gateway.problem.GatewayProblem.BODY_TOO_LARGE;

import dev.spindle.gateway.problem.GatewayException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses a body that is too large for its path: by its stated length before a byte is read, and by
 * counting where none is stated. Bytes are counted as they pass and never gathered.
 */
@Component
final class BodyLimit implements GlobalFilter, Ordered {

  private final RoutingSettings settings;

  BodyLimit(RoutingSettings settings) {
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var limit = settings.bodies().limit(body(exchange));
    if (exchange.getRequest().getHeaders().getContentLength() > limit) {
      return Mono.error(tooLarge(limit));
    }
    return chain.filter(exchange.mutate().request(new Counted(exchange, limit)).build());
  }

  private static Body body(ServerWebExchange exchange) {
    var route = exchange.<Route>getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return (Body) route.getMetadata().getOrDefault(GatewayRoutes.BODY, Body.COMMAND);
  }

  private static GatewayException tooLarge(long limit) {
    return BODY_TOO_LARGE.because(
        "This path takes at most " + DataSize.ofBytes(limit).toKilobytes() + " kB");
  }

  private static final class Counted extends ServerHttpRequestDecorator {

    private final long limit;

    Counted(ServerWebExchange exchange, long limit) {
      super(exchange.getRequest());
      this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      var seen = new AtomicLong();
      return super.getBody()
          .handle(
              (buffer, sink) -> {
                if (seen.addAndGet(buffer.readableByteCount()) > limit) {
                  DataBufferUtils.release(buffer);
                  sink.error(tooLarge(limit));
                } else {
                  sink.next(buffer);
                }
              });
    }
  }
}
