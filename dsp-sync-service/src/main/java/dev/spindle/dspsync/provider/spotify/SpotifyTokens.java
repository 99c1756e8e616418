package dev.spindle.dspsync.provider.spotify;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.provider.CredentialShape;
import dev.spindle.dspsync.provider.ProviderSettings;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.provider.StoreAnswer;
import dev.spindle.dspsync.provider.StoreJson;
import dev.spindle.dspsync.provider.StoreLine;
import dev.spindle.dspsync.provider.StoreLines;
import dev.spindle.dspsync.provider.StoreTroubleException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/** Access tokens by client credentials, one per account, asked for once however many want it. */
@Component
class SpotifyTokens {

  /** A token is not used in its last minute. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private record Token(String value, Instant usableUntil) {}

  private final Map<String, Mono<Token>> byAccount = new ConcurrentHashMap<>();
  private final StoreLine line;
  private final Clock clock;
  private final ProviderSettings settings;

  SpotifyTokens(StoreLines lines, Clock clock, ProviderSettings settings) {
    this.line = lines.to(Provider.SPOTIFY);
    this.clock = clock;
    this.settings = settings;
  }

  /** A token that is good for a minute at least. */
  Mono<String> get(StoreAccess access) {
    return Mono.defer(() -> current(access)).map(Token::value);
  }

  /** Forgets a token that the store refused. */
  void drop(StoreAccess access) {
    byAccount.remove(access.account());
  }

  private Mono<Token> current(StoreAccess access) {
    return byAccount.computeIfAbsent(
        access.account(),
        account ->
            ask(access)
                .doOnError(_ -> byAccount.remove(account))
                .cacheInvalidateIf(token -> !token.usableUntil().isAfter(clock.instant())));
  }

  private Mono<Token> ask(StoreAccess access) {
    return line.call(
        access.account(),
        http ->
            http.post()
                .uri(settings.spotifyAccounts() + "/api/token")
                .headers(
                    headers ->
                        headers.setBasicAuth(
                            access.secret(CredentialShape.CLIENT_ID),
                            access.secret(CredentialShape.CLIENT_SECRET)))
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")),
        this::token);
  }

  private Token token(StoreAnswer answer) {
    line.usual(answer);
    if (!answer.isSuccess()) {
      throw new StoreTroubleException(
          Trouble.AUTH, "The store does not accept client id and secret");
    }
    StoreJson json = answer.json();
    Duration life = Duration.ofSeconds(json.number("/expires_in"));
    Duration usable = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life;
    return new Token(json.text("/access_token"), clock.instant().plus(usable));
  }
}
