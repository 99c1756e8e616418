package dev.spindle.gateway.login;

import dev.spindle.gateway.login.FreshTokens.Held;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** What browsers' sessions hold: who signed in, and the tokens to ask with. */
@Component
final class BrowserSessions {

  /** Session attribute: the newest ID token, once there was a newer one than at signing in. */
  static final String ID_TOKEN = BrowserSessions.class.getName() + ".idToken";

  private final ServerSecurityContextRepository contexts;
  private final ServerOAuth2AuthorizedClientRepository clients;
  private final FreshTokens tokens;

  BrowserSessions(
      ServerSecurityContextRepository contexts,
      ServerOAuth2AuthorizedClientRepository clients,
      FreshTokens tokens) {
    this.contexts = contexts;
    this.clients = clients;
    this.tokens = tokens;
  }

  /**
   * The access token of the caller's session, a young one. Empty without a session, and when it is
   * over, which also ends it here; {@code service-unreachable} when only the issuer could tell.
   */
  Mono<String> token(ServerWebExchange exchange) {
    return contexts
        .load(exchange)
        .mapNotNull(SecurityContext::getAuthentication)
        .flatMap(who -> token(exchange, who));
  }

  private Mono<String> token(ServerWebExchange exchange, Authentication who) {
    return clients
        .<OAuth2AuthorizedClient>loadAuthorizedClient(Issuer.REGISTRATION, who, exchange)
        .flatMap(client -> tokens.fresh(client).flatMap(held -> kept(exchange, who, held)))
        .map(client -> client.getAccessToken().getTokenValue())
        .switchIfEmpty(exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty()));
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
}
