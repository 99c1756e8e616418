package dev.spindle.sandbox.spotify;

import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.SandboxSettings;
import dev.spindle.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access tokens of the Spotify-shaped stores. */
@Component
public class SpotifyTokens {

  /** What a token check came to. */
  enum Verdict {
    VALID,
    MISSING,
    INVALID,
    EXPIRED
  }

  private record Grant(String store, Instant expires) {}

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final CredentialBook credentials;
  private final Clock clock;
  private final Duration lifetime;

  SpotifyTokens(CredentialBook credentials, Clock clock, SandboxSettings settings) {
    this.credentials = credentials;
    this.clock = clock;
    this.lifetime = settings.tokenLifetime();
  }

  /** Lets every token of a store expire now. */
  public void expireAll(Store store) {
    grants.replaceAll(
        (_, grant) ->
            grant.store().equals(store.name()) ? new Grant(grant.store(), clock.instant()) : grant);
  }

  boolean isClient(Store store, @Nullable String authorization) {
    Credentials own = credentials.of(store);
    String pair = own.clientId() + ':' + own.clientSecret();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return authorization != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8),
            authorization.getBytes(StandardCharsets.UTF_8));
  }

  String issue(Store store) {
    byte[] raw = new byte[48];
    random.nextBytes(raw);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    grants.put(token, new Grant(store.name(), clock.instant().plus(lifetime)));
    return token;
  }

  long lifetimeSeconds() {
    return lifetime.toSeconds();
  }

  Verdict check(Store store, @Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return Verdict.MISSING;
    }
    Grant grant = grants.get(authorization.substring("Bearer ".length()));
    if (grant == null || !grant.store().equals(store.name())) {
      return Verdict.INVALID;
    }
    return grant.expires().isAfter(clock.instant()) ? Verdict.VALID : Verdict.EXPIRED;
  }
}
