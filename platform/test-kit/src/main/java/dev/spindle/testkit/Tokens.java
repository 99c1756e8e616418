package dev.spindle.testkit;

import com.fasterxml.uuid.Generators;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.spindle.testkit.infra.LoopbackServer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** Access tokens as the authorization server would sign them. */
public final class Tokens {

  private static final RSAKey KEY = key();
  private static final URI JWKS =
      LoopbackServer.serving("/jwks", () -> new JWKSet(KEY.toPublicJWK()).toString());

  private Tokens() {}

  /** A tenant nobody else has. */
  public static UUID newTenant() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  public static String viewer(UUID tenant) {
    return token("vera", tenant, "viewer");
  }

  public static String manager(UUID tenant) {
    return token("max", tenant, "manager");
  }

  public static String admin(UUID tenant) {
    return token("ada", tenant, "admin");
  }

  public static String ops() {
    return sign(claims("oskar").claim("roles", List.of("ops")).build());
  }

  /** A token of that user with one role. */
  public static String token(String user, UUID tenant, String role) {
    return sign(
        claims(user).claim("roles", List.of(role)).claim("tenant", tenant.toString()).build());
  }

  /** For {@code WebTestClient…headers(Tokens.as(token))}. */
  public static Consumer<HttpHeaders> as(String token) {
    return headers -> headers.setBearerAuth(token);
  }

  /** Where the public key is served. */
  public static URI jwkSetUri() {
    return JWKS;
  }

  private static JWTClaimsSet.Builder claims(String user) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .subject(user)
        .issuer("http://test.invalid")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  private static String sign(JWTClaimsSet claims) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(KEY));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
