package dev.spindle.gateway.login;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts a browser's token where a program carries its own, in {@code Authorization}. From here on
 * there is one kind of caller: the same checks apply, and the services receive the same header. No
 * bean, since as one it would run a second time, outside the security chain.
 */
final class SessionBearer implements WebFilter {

  private final BrowserSessions sessions;

  SessionBearer(BrowserSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        || !exchange.getRequest().getPath().value().startsWith("/api/")) {
      return chain.filter(exchange);
    }
    return sessions
        .token(exchange)
        .map(token -> carrying(exchange, token))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private static ServerWebExchange carrying(ServerWebExchange exchange, String token) {
    return exchange.mutate().request(r -> r.headers(h -> h.setBearerAuth(token))).build();
  }
}
