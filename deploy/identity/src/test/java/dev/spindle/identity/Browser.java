package dev.spindle.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser and the gateway do at the authorization server, without either. */
final class Browser {

  private static final String CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/spindle";
  private static final String VERIFIER = "a-proof-key-of-at-least-forty-three-characters-1234";

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String server;

  Browser(String server) {
    this.server = server;
  }

  String clientCredentials(String id, String secret) {
    return field(
        token(id, secret, Map.of("grant_type", "client_credentials")).body(), "access_token");
  }

  int clientCredentialsStatus(String id, String secret) {
    return token(id, secret, Map.of("grant_type", "client_credentials")).statusCode();
  }

  /** Types the password into the login page; where that leads. */
  URI login(String user, String password) {
    var csrf =
        field(
            get(URI.create(server + "/login"))
                .body()
                .replace("name=\"_csrf\" type=\"hidden\" value", "\"csrf\""),
            "csrf");
    var answer = post("/login", Map.of("username", user, "password", password, "_csrf", csrf), "");
    return location(answer);
  }

  /** The whole way to an access token: login, authorization code, exchange with the proof key. */
  String signIn(String user, String password) {
    return field(tokens(user, password), "access_token");
  }

  /** The same way to the ID token. */
  String idToken(String user, String password) {
    return field(tokens(user, password), "id_token");
  }

  private String tokens(String user, String password) {
    login(user, password);
    var code =
        location(get(authorization(CALLBACK, proof())))
            .getQuery()
            .replaceAll(".*code=([^&]+).*", "$1");
    var answer =
        token(
            "spindle-gateway",
            "gateway-demo",
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", VERIFIER));
    return answer.body();
  }

  /** Where an authorization request leads. */
  URI authorize(String more) {
    return location(get(authorization(CALLBACK, more)));
  }

  int authorizeStatus(URI callback) {
    return get(authorization(callback.toString(), proof())).statusCode();
  }

  private URI authorization(String callback, String more) {
    return URI.create(
        server
            + "/oauth2/authorize?response_type=code&client_id=spindle-gateway&scope=openid%20profile&state=x&redirect_uri="
            + URLEncoder.encode(callback, StandardCharsets.UTF_8)
            + more);
  }

  private static String proof() {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return "&code_challenge_method=S256&code_challenge="
          + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> token(String id, String secret, Map<String, String> form) {
    var basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return post("/oauth2/token", form, "Basic " + basic);
  }

  private HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String authorization) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI location(HttpResponse<String> answer) {
    return URI.create(server).resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String field(String text, String name) {
    var found = Pattern.compile("\"" + name + "\"[:=]\"([^\"]+)\"").matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + text);
    }
    return found.group(1);
  }
}
