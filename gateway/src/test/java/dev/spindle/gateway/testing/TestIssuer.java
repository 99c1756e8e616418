package dev.spindle.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An OpenID Connect issuer that signs in whoever asks, but is strict about everything else: PKCE is
 * checked, codes and refresh tokens are good once, and a removed member gets nothing.
 */
public final class TestIssuer {

  public static final String CLIENT_SECRET = "a secret of the test";

  private final HttpServer server = Http.serve(this::handle);
  private final RSAKey key = rsa("the-key");
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, UUID> refreshTokens = new ConcurrentHashMap<>();
  private final Set<UUID> removed = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String newestIdToken = "";
  private volatile UUID tenant = UUID.randomUUID();

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI address() {
    return Http.address(server);
  }

  public RSAKey key() {
    return key;
  }

  /** Paths asked for so far, oldest first. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The ID token handed out last. */
  public String newestIdToken() {
    return newestIdToken;
  }

  /** Whoever signs in from now on belongs to this tenant. */
  public void signsInFor(UUID tenant) {
    this.tenant = tenant;
  }

  /** The tenant's member is gone: no refresh token of theirs is good any more. */
  public void remove(UUID tenant) {
    removed.add(tenant);
  }

  /** An access token good for five minutes. */
  public String token(UUID tenant, String... roles) {
    return sign(claims(tenant, roles).build(), key);
  }

  public JWTClaimsSet.Builder claims(UUID tenant, String... roles) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address().toString())
        .subject("ada")
        .claim("name", "Ada Example")
        .claim("tenant", tenant.toString())
        .claim("roles", List.of(roles))
        .audience("spindle")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  public static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(path);
    switch (path) {
      case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
      case "/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
      case "/authorize" -> authorize(exchange);
      case "/token" -> token(exchange);
      default -> json(exchange, 404, "{}");
    }
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    Http.answer(exchange, status, "application/json", body);
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","subject_types_supported":["public"],
     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(address());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var query = Http.form(exchange.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, query);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = Http.form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var basic =
        Base64.getEncoder()
            .encodeToString(("spindle-gateway:" + encoded(CLIENT_SECRET)).getBytes(UTF_8));
    if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if ("refresh_token".equals(form.get("grant_type"))) {
      refresh(exchange, form.getOrDefault("refresh_token", ""));
    } else {
      exchangeCode(exchange, form);
    }
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, UTF_8);
  }

  private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
    var asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null
        || !"S256".equals(asked.get("code_challenge_method"))
        || !s256(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    issue(exchange, tenant, asked.get("nonce"));
  }

  private void refresh(HttpExchange exchange, String refreshToken) throws IOException {
    var member = refreshTokens.remove(refreshToken);
    if (member == null || removed.contains(member)) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    issue(exchange, member, null);
  }

  private void issue(
      HttpExchange exchange, UUID member, @org.jspecify.annotations.Nullable String nonce)
      throws IOException {
    var refreshToken = UUID.randomUUID().toString();
    refreshTokens.put(refreshToken, member);
    newestIdToken =
        sign(claims(member).audience("spindle-gateway").claim("nonce", nonce).build(), key);
    json(
        exchange,
        200,
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":300,"refresh_token":"%s",
         "scope":"openid profile","id_token":"%s"}
        """
            .formatted(token(member, "manager"), refreshToken, newestIdToken));
  }

  private static String s256(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
