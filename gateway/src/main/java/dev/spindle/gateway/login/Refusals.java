package dev.spindle.gateway.login;

import static dev.spindle.gateway.problem.GatewayProblem.CSRF_TOKEN_MISSING;
import static dev.spindle.gateway.problem.GatewayProblem.NOT_ALLOWED;
import static dev.spindle.gateway.problem.GatewayProblem.NOT_SIGNED_IN;

import dev.spindle.gateway.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the door says to who may not pass. */
@Component
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

  private final ProblemWriter problems;

  Refusals(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException error) {
    // RFC 6750, section 3: name the error only when a token was given
    var challenge =
        error instanceof OAuth2AuthenticationException e
            ? "Bearer realm=\"spindle\", error=\"" + e.getError().getErrorCode() + "\""
            : "Bearer realm=\"spindle\"";
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    return problems.write(
        exchange, NOT_SIGNED_IN, "No token, or one that is not good here any more");
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException error) {
    return error instanceof CsrfException
        ? problems.write(exchange, CSRF_TOKEN_MISSING, "Repeat the value of the cookie XSRF-TOKEN")
        : problems.write(exchange, NOT_ALLOWED, "Your role does not allow it");
  }
}
