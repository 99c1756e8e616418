package dev.spindle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.spindle.testkit.infra.LoopbackServer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Tokens that are no good, each for a reason of its own (bad-input row S8). */
public final class Forgeries {

  /** The client of the login: who an ID token is for. */
  private static final String CLIENT = "spindle-gateway";

  private static final int ONE_MEGABYTE = 1 << 20;

  private final RSAKey stolen = Tokens.newKey(Tokens.publicKey().getKeyID());
  private final List<String> fetched = new CopyOnWriteArrayList<>();
  private final URI attacker = LoopbackServer.start(this::serveTheAttackersKeys);

  /** Each forgery must be answered 401 at that path, and a good token must not. */
  public Stream<DynamicTest> areRefused(WebTestClient http, String path) {
    var good = Tokens.viewer(Tokens.newTenant());
    assertThat(status(http, path, good)).as("a good token").isNotIn(401, 403);
    return Stream.concat(
        all().entrySet().stream()
            .map(
                forgery ->
                    DynamicTest.dynamicTest(
                        forgery.getKey(),
                        () -> assertThat(status(http, path, forgery.getValue())).isEqualTo(401))),
        Stream.of(
            DynamicTest.dynamicTest("a token of a megabyte", () -> tooLong(http, path)),
            DynamicTest.dynamicTest(
                "a token in the address",
                () ->
                    assertThat(
                            http.get()
                                .uri(path + "?access_token=" + good)
                                .exchange()
                                .returnResult(Void.class)
                                .getStatus()
                                .value())
                        .isEqualTo(401)),
            DynamicTest.dynamicTest(
                "nothing is fetched that a token names", () -> assertThat(fetched).isEmpty())));
  }

  /** Name of the trick, and the token. */
  private Map<String, String> all() {
    var keys = attacker.resolve("/keys");
    return Map.ofEntries(
        Map.entry("not a token", "abc.def.ghi"),
        Map.entry("no signature", new PlainJWT(claims(c -> c)).serialize()),
        Map.entry("signed with the public key as a secret", macced()),
        Map.entry("another's key under our key's id", sign(h -> h)),
        Map.entry("an unknown key", sign(h -> h.keyID("unknown"))),
        Map.entry("a key id that is a path", sign(h -> h.keyID("../../../dev/null"))),
        Map.entry("a key brought along", sign(h -> h.jwk(stolen.toPublicJWK()))),
        Map.entry("the attacker's key set", sign(h -> h.jwkURL(keys))),
        Map.entry("the attacker's certificate", sign(h -> h.x509CertURL(keys))),
        Map.entry("claims changed after signing", promoted()),
        Map.entry("another audience", ours(c -> c.audience("somebody-else"))),
        Map.entry("no audience", ours(c -> c.audience((String) null))),
        Map.entry("another issuer", ours(c -> c.issuer("http://elsewhere.invalid"))),
        Map.entry("expired", ours(c -> c.expirationTime(in(-120)))),
        Map.entry("not good yet", ours(c -> c.notBeforeTime(in(600)))),
        Map.entry("an ID token", ours(c -> c.audience(CLIENT).claim("nonce", "n-0S6_WzA2Mj"))),
        Map.entry("an ID token after a renewal", ours(c -> c.audience(CLIENT).claim("azp", "x"))),
        Map.entry("a logout token", typed("logout+jwt")));
  }

  private void tooLong(WebTestClient http, String path) {
    try {
      assertThat(status(http, path, "x".repeat(ONE_MEGABYTE))).isBetween(400, 499);
    } catch (RuntimeException e) {
      // hung up before all of it was sent, which is a refusal too
      assertThat(e).hasStackTraceContaining("reset");
    }
  }

  private static int status(WebTestClient http, String path, String token) {
    return http.get()
        .uri(path)
        .headers(Tokens.as(token))
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  private void serveTheAttackersKeys(com.sun.net.httpserver.HttpExchange exchange)
      throws java.io.IOException {
    fetched.add(exchange.getRequestURI().getPath());
    LoopbackServer.answer(exchange, 200, new JWKSet(stolen.toPublicJWK()).toString());
  }

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    var good =
        Tokens.claims("mallory")
            .claim("roles", List.of("admin"))
            .claim("tenant", Tokens.newTenant().toString());
    return change.apply(good).build();
  }

  private static String ours(UnaryOperator<JWTClaimsSet.Builder> change) {
    return Tokens.sign(claims(change));
  }

  private static String typed(String type) {
    return Tokens.sign(
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(Tokens.publicKey().getKeyID())
            .type(new JOSEObjectType(type))
            .build(),
        claims(c -> c));
  }

  private String sign(UnaryOperator<JWSHeader.Builder> change) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(stolen.getKeyID());
    try {
      return signed(change.apply(header).build(), new RSASSASigner(stolen));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String macced() {
    var secret = Tokens.publicKey().toJSONString().getBytes(UTF_8);
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(Tokens.publicKey().getKeyID());
      return signed(header.build(), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
    var jwt = new SignedJWT(header, claims(c -> c));
    jwt.sign(signer);
    return jwt.serialize();
  }

  /** A viewer's token whose bearer made himself an administrator. */
  private static String promoted() {
    var honest = Tokens.viewer(Tokens.newTenant()).split("\\.", -1);
    return honest[0] + "." + claims(c -> c).toPayload().toBase64URL() + "." + honest[2];
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }
}
