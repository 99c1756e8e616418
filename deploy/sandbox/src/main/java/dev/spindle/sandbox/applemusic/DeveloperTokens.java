package dev.spindle.sandbox.applemusic;

import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks developer tokens: ES256 and nothing else, the store's key id and team id, not expired,
 * made for at most six months. Source: Apple, "Generating Developer Tokens".
 */
@Component
class DeveloperTokens {

  /** Longest time between {@code iat} and {@code exp}, seconds. */
  static final long LONGEST_LIFE = 15_777_000;

  private final CredentialBook credentials;
  private final Clock clock;
  private final JsonMapper json;

  DeveloperTokens(CredentialBook credentials, Clock clock, JsonMapper json) {
    this.credentials = credentials;
    this.clock = clock;
    this.json = json;
  }

  boolean accepts(Store store, @Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return false;
    }
    String[] parts = authorization.substring("Bearer ".length()).split("\\.", -1);
    Credentials own = credentials.of(store);
    try {
      return parts.length == 3
          && isOurHeader(own, part(parts[0]))
          && isCurrent(own, part(parts[1]))
          && isSigned(own, parts[0] + '.' + parts[1], decode(parts[2]));
    } catch (IllegalArgumentException | JacksonException | SignatureException _) {
      return false;
    }
  }

  private static boolean isOurHeader(Credentials own, JsonNode header) {
    return "ES256".equals(header.path("alg").asString(""))
        && own.keyId().equals(header.path("kid").asString(""));
  }

  private boolean isCurrent(Credentials own, JsonNode claims) {
    long now = clock.instant().getEpochSecond();
    long issued = claims.path("iat").asLong(Long.MAX_VALUE);
    long expires = claims.path("exp").asLong(0);
    return own.teamId().equals(claims.path("iss").asString(""))
        && issued <= now + 60
        && expires > now
        && expires - issued <= LONGEST_LIFE;
  }

  private static boolean isSigned(Credentials own, String signed, byte[] signature)
      throws SignatureException {
    try {
      Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(publicKey(own.publicKey()));
      check.update(signed.getBytes(StandardCharsets.US_ASCII));
      return check.verify(signature);
    } catch (SignatureException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The store's own key is unusable", e);
    }
  }

  private static PublicKey publicKey(String pem) throws GeneralSecurityException {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
  }

  private JsonNode part(String encoded) {
    return json.readTree(decode(encoded));
  }

  private static byte[] decode(String encoded) {
    return Base64.getUrlDecoder().decode(encoded);
  }
}
