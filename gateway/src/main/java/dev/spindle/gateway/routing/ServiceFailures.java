package dev.spindle.gateway.routing;

import static dev.spindle.gateway.problem.GatewayProblem.SERVICE_BROKE_OFF;
import static dev.spindle.gateway.problem.GatewayProblem.SERVICE_TOO_SLOW;
import static dev.spindle.gateway.problem.GatewayProblem.SERVICE_UNREACHABLE;

import dev.spindle.gateway.problem.GatewayException;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Says which service failed, and how: not there (503), too slow (504), or broken off (502). */
@Component
final class ServiceFailures implements GlobalFilter, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ServiceFailures.class);

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .onErrorMap(error -> explained(exchange, service(exchange), error));
  }

  private static Throwable explained(ServerWebExchange exchange, String service, Throwable error) {
    var failure = failure(service, error);
    if (failure == null) {
      return error;
    }
    log.warn("{}: {}", exchange.getRequest().getPath(), failure.getMessage(), error);
    return failure;
  }

  private static @Nullable GatewayException failure(String service, Throwable error) {
    return switch (error) {
      case ConnectException _, UnknownHostException _ ->
          SERVICE_UNREACHABLE.because(service + " is not there");
      case PoolAcquireTimeoutException _ ->
          SERVICE_UNREACHABLE.because(service + " has more calls than it can take");
      case TimeoutException _ -> SERVICE_TOO_SLOW.because(service + " did not answer in time");
      case ResponseStatusException e when e.getStatusCode().value() == 504 ->
          SERVICE_TOO_SLOW.because(service + " did not answer in time");
      case IOException _ -> SERVICE_BROKE_OFF.because(service + " broke off");
      default -> null;
    };
  }

  private static String service(ServerWebExchange exchange) {
    var route = exchange.<Route>getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return ((Service) Objects.requireNonNull(route.getMetadata().get(GatewayRoutes.SERVICE)))
        .label();
  }
}
