package dev.spindle.gateway.login;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * After the session is gone, tells the page where to go so that the issuer forgets it too. An
 * answer and no redirect: a page's request may not follow one to another origin.
 */
@Component
final class SignOut implements ServerLogoutSuccessHandler {

  private final Issuer issuer;
  private final JsonMapper json;

  SignOut(Issuer issuer, JsonMapper json) {
    this.issuer = issuer;
    this.json = json;
  }

  @Override
  public Mono<Void> onLogoutSuccess(WebFilterExchange filters, Authentication who) {
    var exchange = filters.getExchange();
    var home = home(exchange);
    return issuer
        .registration()
        .map(registration -> next(registration, who, home))
        .onErrorReturn(home)
        .flatMap(next -> answer(exchange, next));
  }

  private static String next(ClientRegistration registration, Authentication who, String home) {
    var end =
        registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    if (end == null || !(who.getPrincipal() instanceof OidcUser user)) {
      return home;
    }
    return UriComponentsBuilder.fromUriString(end.toString())
        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
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
