package dev.spindle.gateway.problem;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Turns whatever ends a request into a problem. Nothing of an exception's own text reaches the
 * caller, except from {@link GatewayException}, which is written for them.
 */
@Component
@Order(-10) // before Boot's own handler, which is at -1
final class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private final ProblemWriter writer;

  ProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    return switch (error) {
      case GatewayException e -> writer.write(exchange, e.problem(), e.detail());
      case ResponseStatusException e -> writer.write(exchange, problem(e), detail(exchange, e));
      case AuthenticationServiceException _, JwtDecoderInitializationException _ ->
          writer.write(
              exchange,
              GatewayProblem.SERVICE_UNREACHABLE,
              "The identity server cannot be reached; try again shortly");
      default -> {
        log.error("{} {} failed", exchange.getRequest().getMethod(), path(exchange), error);
        yield writer.write(
            exchange, GatewayProblem.INTERNAL_ERROR, "The trace id helps to find the cause");
      }
    };
  }

  private static GatewayProblem problem(ResponseStatusException e) {
    return switch (e.getStatusCode().value()) {
      case 404 -> GatewayProblem.NO_SUCH_PATH;
      case 405 -> GatewayProblem.METHOD_NOT_ALLOWED;
      case 413 -> GatewayProblem.BODY_TOO_LARGE;
      case 400, 406, 415 -> GatewayProblem.BAD_REQUEST;
      default -> GatewayProblem.INTERNAL_ERROR;
    };
  }

  private static String detail(ServerWebExchange exchange, ResponseStatusException e) {
    Function<String, String> about = what -> what + ": " + path(exchange);
    return switch (problem(e)) {
      case NO_SUCH_PATH -> about.apply("No route");
      case METHOD_NOT_ALLOWED ->
          exchange.getRequest().getMethod() + " is not for " + path(exchange);
      case BAD_REQUEST -> about.apply("Not as this path expects it");
      default -> about.apply("Refused");
    };
  }

  private static String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().pathWithinApplication().value();
  }
}
