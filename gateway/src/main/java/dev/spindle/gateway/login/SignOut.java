package dev.spindle.gateway.login;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page that signed out where to go, so that the issuer forgets the session too. An answer
 * and no redirect: a page's request may not follow one to another origin.
 */
@Component
final class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {

  private static final String HINT = SignOut.class.getName() + ".hint";

  private final Issuer issuer;
  private final JsonMapper json;

  SignOut(Issuer issuer, JsonMapper json) {
    this.issuer = issuer;
    this.json = json;
  }

  /** Before the session goes: keeps the ID token, which tells the issuer whose session it is. */
  @Override
  public Mono<Void> logout(WebFilterExchange filters, Authentication who) {
    var exchange = filters.getExchange();
    return exchange
        .getSession()
        .mapNotNull(session -> session.<String>getAttribute(BrowserSessions.ID_TOKEN))
        .switchIfEmpty(Mono.justOrEmpty(atSignIn(who)))
        .doOnNext(hint -> exchange.getAttributes().put(HINT, hint))
        .then();
  }

  private static @Nullable String atSignIn(Authentication who) {
    return who.getPrincipal() instanceof OidcUser user ? user.getIdToken().getTokenValue() : null;
  }

  @Override
  public Mono<Void> onLogoutSuccess(WebFilterExchange filters, Authentication who) {
    var exchange = filters.getExchange();
    var home = home(exchange);
    return issuer
        .registration()
        .map(registration -> next(registration, exchange.getAttribute(HINT), home))
        .onErrorReturn(home)
        .flatMap(next -> answer(exchange, next));
  }

  /** Source: OpenID Connect RP-Initiated Logout 1.0, section 2. */
  private static String next(ClientRegistration client, @Nullable String hint, String home) {
    var end = client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    if (end == null) {
      return home;
    }
    return UriComponentsBuilder.fromUriString(end.toString())
        .queryParamIfPresent("id_token_hint", Optional.ofNullable(hint))
        .queryParam("client_id", client.getClientId())
        .queryParam("post_logout_redirect_uri", home)
        .encode()
        .build()
        .toUriString();
  }

  private static String home(ServerWebExchange exchange) {
    return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
        .replacePath("/")
        .replaceQuery(null)
        .fragment(null)
        .toUriString();
  }

  private Mono<Void> answer(ServerWebExchange exchange, String next) {
    var response = exchange.getResponse();
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    var bytes = json.writeValueAsBytes(Map.of("next", next));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }
}
