package dev.spindle.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}, in the shape the services use too. */
@Component
public final class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Ends the exchange with the problem; headers set before stay. */
  public Mono<Void> write(ServerWebExchange exchange, GatewayProblem problem, String detail) {
    var response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setCacheControl("no-store");
    var bytes = json.writeValueAsBytes(body(problem, detail, TraceIds.of(exchange)));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }

  private static Body body(GatewayProblem problem, String detail, String traceId) {
    return new Body(
        "/problems/" + problem.code(),
        problem.title(),
        problem.status().value(),
        detail,
        problem.code(),
        traceId.isEmpty() ? null : traceId);
  }

  private record Body(
      String type,
      String title,
      int status,
      String detail,
      String code,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId) {}
}
