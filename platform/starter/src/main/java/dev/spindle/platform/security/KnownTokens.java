package dev.spindle.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks a token's signature and claims once in a while instead of with every request: an RSA check
 * takes longer than reading a release. An expired token is never taken from memory, a refused one
 * never put there. A signing key that is withdrawn opens nothing after {@link #TRUST}.
 */
final class KnownTokens implements ReactiveJwtDecoder {

  static final Duration TRUST = Duration.ofSeconds(30);
  private static final int MOST = 2_000;

  private final ReactiveJwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, Jwt> checked =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUST).build();

  KnownTokens(ReactiveJwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Mono<Jwt> decode(String token) {
    return Mono.defer(
        () -> {
          var known = checked.getIfPresent(token);
          return known != null && isCurrent(known)
              ? Mono.just(known)
              : decoder.decode(token).doOnNext(good -> checked.put(token, good));
        });
  }

  private boolean isCurrent(Jwt token) {
    var end = token.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }
}
