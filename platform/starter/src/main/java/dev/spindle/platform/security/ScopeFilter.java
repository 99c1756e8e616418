package dev.spindle.platform.security;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.scope.Scope;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the caller's tenant into the chain: the {@code tenant} claim of the access token. */
@Order(0)
public final class ScopeFilter implements WebFilter {

  private static final String OPS_PATHS = "/api/ops/";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(JwtAuthenticationToken.class)
        .map(caller -> scope(exchange, caller))
        .map(scope -> chain.filter(exchange).contextWrite(scope::in))
        .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
        .flatMap(answer -> answer);
  }

  private static Scope scope(ServerWebExchange exchange, JwtAuthenticationToken caller) {
    var subject = caller.getName();
    var tenant = caller.getToken().getClaimAsString("tenant");
    if (exchange.getRequest().getPath().value().startsWith(OPS_PATHS)) {
      return new Scope.System(subject);
    }
    try {
      if (tenant != null) {
        return new Scope.Tenant(UUID.fromString(tenant), subject);
      }
    } catch (IllegalArgumentException _) {
      // answered below, like a token without the claim
    }
    throw CommonProblem.FORBIDDEN.because("The access token names no tenant");
  }
}
