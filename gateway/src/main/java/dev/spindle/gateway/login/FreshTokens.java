package dev.spindle.gateway.login;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps a session's token young. A page asks for many things at once; they share one renewal, since
 * an issuer that rotates refresh tokens would take the second use of one for theft.
 */
@Component
final class FreshTokens {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer;
  private final LoginSettings settings;
  private final Clock clock;
  // late requests that still hold the old refresh token find its successor here
  private final AsyncCache<String, Held> renewals =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).buildAsync();

  FreshTokens(
      ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer,
      LoginSettings settings,
      Clock clock) {
    this.issuer = issuer;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a session holds.
   *
   * @param client the tokens for asking
   * @param idToken who signed in, as the issuer last said; null where it said nothing new
   */
  record Held(OAuth2AuthorizedClient client, @Nullable String idToken) {}

  /**
   * The same client when its token is young, one with a new token when it is not, and empty when
   * the session is over: the issuer refused, or there is nothing to renew with.
   */
  Mono<Held> fresh(OAuth2AuthorizedClient client) {
    var refresh = client.getRefreshToken();
    var same = Mono.just(new Held(client, null));
    if (refresh == null) {
      return expired(client) ? Mono.empty() : same;
    }
    return young(client) ? same : renewed(client, refresh);
  }

  private Mono<Held> renewed(OAuth2AuthorizedClient client, OAuth2RefreshToken refresh) {
    return Mono.fromFuture(
            () -> renewals.get(refresh.getTokenValue(), (_, _) -> ask(client, refresh)))
        .onErrorResume(OAuth2AuthorizationException.class, _ -> Mono.empty())
        .onErrorResume(
            _ ->
                expired(client)
                    ? Mono.error(Issuer.unreachable())
                    : Mono.just(new Held(client, null)));
  }

  private CompletableFuture<Held> ask(OAuth2AuthorizedClient client, OAuth2RefreshToken refresh) {
    var request =
        new OAuth2RefreshTokenGrantRequest(
            client.getClientRegistration(), client.getAccessToken(), refresh);
    return issuer
        .getTokenResponse(request)
        .timeout(PATIENCE)
        .map(answer -> successor(client, answer))
        .toFuture()
        .thenApply(Objects::requireNonNull);
  }

  private static Held successor(OAuth2AuthorizedClient client, OAuth2AccessTokenResponse answer) {
    var rotated = answer.getRefreshToken();
    var next =
        new OAuth2AuthorizedClient(
            client.getClientRegistration(),
            client.getPrincipalName(),
            answer.getAccessToken(),
            rotated == null ? client.getRefreshToken() : rotated);
    return new Held(
        next, (String) answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
  }

  private boolean young(OAuth2AuthorizedClient client) {
    var issued = client.getAccessToken().getIssuedAt();
    return !expired(client)
        && issued != null
        && issued.plus(settings.renewAfter()).isAfter(clock.instant());
  }

  private boolean expired(OAuth2AuthorizedClient client) {
    return isPast(client.getAccessToken().getExpiresAt());
  }

  private boolean isPast(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(clock.instant());
  }
}
