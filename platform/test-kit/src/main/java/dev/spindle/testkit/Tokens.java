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

  /** Who signs them, and for whom; a service under test is told both. */
  static final String ISSUER = "http://test.invalid";

  private static final String AUDIENCE = "spindle";
  private static final RSAKey KEY = newKey("test");
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

  static RSAKey publicKey() {
    return KEY.toPublicJWK();
  }

  static JWTClaimsSet.Builder claims(String user) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .subject(user)
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  static String sign(JWTClaimsSet claims) {
    return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
  }

  static String sign(JWSHeader header, JWTClaimsSet claims) {
    try {
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(KEY));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
