package dev.spindle.platform.problem;

import dev.spindle.platform.observability.TraceContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed request with problem details, whatever failed; the one place that does. */
@Order(-2)
public final class ProblemResponder
    implements WebExceptionHandler, ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

  private final JsonMapper json;
  private final TraceContext trace;

  public ProblemResponder(JsonMapper json, TraceContext trace) {
    this.json = json;
    this.trace = trace;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    var problem = ProblemTranslation.problemOf(failure);
    return Mono.deferContextual(
        chain -> {
          trace.alongside(chain, () -> log(exchange, problem.problem(), failure));
          return write(exchange, problem, trace.traceId(chain));
        });
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    return handle(exchange, failure);
  }

  @Override
  public Mono<Void> handle(
      ServerWebExchange exchange,
      org.springframework.security.access.AccessDeniedException failure) {
    return handle(exchange, (Throwable) failure);
  }

  private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
    var request = exchange.getRequest();
    if (problem == CommonProblem.INTERNAL) {
      LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
    } else if (problem.status().is5xxServerError()) {
      LOG.warn("{} {} refused: {}", request.getMethod(), request.getPath(), failure.toString());
    }
  }

  private Mono<Void> write(
      ServerWebExchange exchange, ProblemException problem, @Nullable String traceId) {
    var response = exchange.getResponse();
    response.setStatusCode(problem.problem().status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.problem().status().value() == 401) {
      response.getHeaders().set("WWW-Authenticate", "Bearer");
    }
    if (problem.problem().status().value() == 503) {
      response.getHeaders().set("Retry-After", "1");
    }
    var body = json.writeValueAsBytes(ProblemBody.of(problem, traceId));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
