package dev.spindle.dspsync.provider.applemusic;

import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.provider.CredentialShape;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.provider.StoreTroubleException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Developer tokens: JWT, ES256, signed with the team's key. Apple allows six months; ours live an
 * hour and are kept for most of it. Source: Apple, "Generating Developer Tokens".
 */
@Component
class DeveloperTokens {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration USED_FOR = Duration.ofMinutes(50);
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Token(String value, Instant usableUntil) {}

  private final Map<String, Token> byAccount = new ConcurrentHashMap<>();
  private final Clock clock;

  DeveloperTokens(Clock clock) {
    this.clock = clock;
  }

  String get(StoreAccess access) {
    return byAccount
        .compute(
            access.account(),
            (_, kept) ->
                kept != null && kept.usableUntil().isAfter(clock.instant()) ? kept : make(access))
        .value();
  }

  private Token make(StoreAccess access) {
    Instant now = clock.instant();
    String header = part(Map.of("alg", "ES256", "kid", access.secret(CredentialShape.KEY_ID)));
    String claims =
        part(
            Map.of(
                "iss",
                access.secret(CredentialShape.TEAM_ID),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFE).getEpochSecond()));
    String signed = header + '.' + claims;
    return new Token(
        signed + '.' + encode(sign(access.secret(CredentialShape.PRIVATE_KEY), signed)),
        now.plus(USED_FOR));
  }

  private static byte[] sign(String pem, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key(pem));
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new StoreTroubleException(Trouble.AUTH, "The private key is no P-256 key in PKCS#8");
    }
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
  }

  private static String part(Map<String, Object> content) {
    return encode(JSON.writeValueAsBytes(content));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
