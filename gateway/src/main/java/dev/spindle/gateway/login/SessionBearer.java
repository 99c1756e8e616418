package dev.spindle.gateway.login;

import dev.spindle.gateway.login.FreshTokens.Held;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Puts a browser's token where a program carries its own, in {@code Authorization}. From here on
 * there is one kind of caller: the same checks apply, and the services receive the same header.
 */
final class SessionBearer implements WebFilter {

  /** Session attribute: the newest ID token, once there was a newer one than at signing in. */
  static final String ID_TOKEN = SessionBearer.class.getName() + ".idToken";

  private final ServerSecurityContextRepository contexts;
  private final ServerOAuth2AuthorizedClientRepository clients;
  private final FreshTokens tokens;

  SessionBearer(
      ServerSecurityContextRepository contexts,
      ServerOAuth2AuthorizedClientRepository clients,
      FreshTokens tokens) {
    this.contexts = contexts;
    this.clients = clients;
    this.tokens = tokens;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        || !exchange.getRequest().getPath().value().startsWith("/api/")) {
      return chain.filter(exchange);
    }
    return contexts
        .load(exchange)
        .mapNotNull(SecurityContext::getAuthentication)
        .flatMap(who -> withToken(exchange, who))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private Mono<ServerWebExchange> withToken(ServerWebExchange exchange, Authentication who) {
    return clients
        .<OAuth2AuthorizedClient>loadAuthorizedClient(Issuer.REGISTRATION, who, exchange)
        .flatMap(client -> tokens.fresh(client).flatMap(held -> kept(exchange, who, held)))
        .map(client -> carrying(exchange, client.getAccessToken().getTokenValue()))
        .switchIfEmpty(exchange.getSession().flatMap(WebSession::invalidate).thenReturn(exchange));
  }

  private Mono<OAuth2AuthorizedClient> kept(
      ServerWebExchange exchange, Authentication who, Held held) {
    var idToken = held.idToken();
    var noted =
        idToken == null
            ? Mono.empty()
            : exchange.getSession().doOnNext(s -> s.getAttributes().put(ID_TOKEN, idToken));
    return noted
        .then(clients.saveAuthorizedClient(held.client(), who, exchange))
        .thenReturn(held.client());
  }

  private static ServerWebExchange carrying(ServerWebExchange exchange, String token) {
    return exchange.mutate().request(r -> r.headers(h -> h.setBearerAuth(token))).build();
  }
}
