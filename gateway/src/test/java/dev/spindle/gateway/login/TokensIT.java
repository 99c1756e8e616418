package dev.spindle.gateway.login;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static dev.spindle.gateway.testing.Surroundings.service;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.spindle.gateway.testing.GatewayIT;
import dev.spindle.gateway.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a forger tries; each is refused at the door. */
@Tag("bad-input")
@Tag("S8")
class TokensIT extends GatewayIT {

  private static final RSAKey FORGED = forged();

  private static RSAKey forged() {
    try {
      return new RSAKeyGenerator(2048).keyID(ISSUER.key().getKeyID()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> forgeries() throws JOSEException {
    var past = Date.from(Instant.now().minusSeconds(120));
    var future = Date.from(Instant.now().plusSeconds(600));
    return Stream.of(
        Arguments.of("no token at all", ""),
        Arguments.of("not a token", "abc.def.ghi"),
        Arguments.of("no signature", new PlainJWT(good().build()).serialize()),
        Arguments.of("signed with the public key as a secret", macced()),
        Arguments.of("another's key under our key's id", TestIssuer.sign(good().build(), FORGED)),
        Arguments.of("unknown key", header(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("x"))),
        Arguments.of(
            "key id that is a path",
            header(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../jwks"))),
        Arguments.of(
            "key brought along",
            header(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(FORGED.toPublicJWK()))),
        Arguments.of(
            "key set of the attacker",
            header(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .jwkURL(URI.create(ISSUER.address() + "/attackers-keys")))),
        Arguments.of("another issuer", signed(good().issuer("https://elsewhere.example"))),
        Arguments.of("another audience", signed(good().audience("somebody-else"))),
        Arguments.of("no audience", signed(good().audience((String) null))),
        Arguments.of(
            "an ID token told by its nonce", signed(good().claim("nonce", "n-0S6_WzA2Mj"))),
        Arguments.of(
            "an ID token told by its audience", signed(good().audience("spindle-gateway"))),
        Arguments.of("expired", signed(good().expirationTime(past))),
        Arguments.of("not yet good", signed(good().notBeforeTime(future))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void refuses(String name, String token) throws Exception {
    var request =
        token.isEmpty() ? HttpRequest.newBuilder(at("/api/releases")) : as(token, "/api/releases");
    var answer = send(request);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer realm=\"spindle\"");
    assertThat(answer.body()).contains("\"not-signed-in\"").doesNotContain("Exception");
    assertThat(service("catalog").seen()).isEmpty();
    assertThat(ISSUER.asked()).doesNotContain("/attackers-keys");
  }

  @Test
  void refusesATokenWithoutATenantWhereATenantsDataIsAskedFor() throws Exception {
    var claims = ISSUER.claims(tenant, "manager").claim("tenant", "everybody").build();
    var answer = send(as(TestIssuer.sign(claims, ISSUER.key()), "/api/events"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void refusesATokenThatIsTooLongToBeOne() throws Exception {
    var answer = send(as("x".repeat(100_000), "/api/releases"));

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @Test
  void letsAGoodTokenIn() throws Exception {
    assertThat(send(as(signed(good()), "/api/releases")).statusCode()).isEqualTo(200);
  }

  private static JWTClaimsSet.Builder good() {
    return ISSUER.claims(UUID.randomUUID(), "manager");
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return TestIssuer.sign(claims.build(), ISSUER.key());
  }

  private static String header(JWSHeader.Builder header) throws JOSEException {
    return serialized(header.build(), new RSASSASigner(FORGED));
  }

  private static String macced() throws JOSEException {
    var secret = ISSUER.key().toPublicJWK().toJSONString().getBytes(UTF_8);
    return serialized(
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ISSUER.key().getKeyID()).build(),
        new MACSigner(secret));
  }

  private static String serialized(JWSHeader header, JWSSigner signer) throws JOSEException {
    var jwt = new SignedJWT(header, good().build());
    jwt.sign(signer);
    return jwt.serialize();
  }
}
