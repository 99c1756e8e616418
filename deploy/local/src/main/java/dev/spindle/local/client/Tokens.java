package dev.spindle.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens by client credentials, renewed shortly before they expire. */
public final class Tokens {

  private static final Duration EARLY = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI issuer;
  private final String basic;

  private String token = "";
  private Instant goodUntil = Instant.EPOCH;

  /**
   * @param clientId of the program
   * @param secret its password
   */
  public Tokens(HttpClient http, URI issuer, String clientId, String secret) {
    this.http = http;
    this.issuer = issuer;
    this.basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** A token that is good for at least half a minute. */
  public synchronized String token() throws IOException, InterruptedException {
    if (Instant.now().isAfter(goodUntil)) {
      renew();
    }
    return token;
  }

  private void renew() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new ApiException(answer.statusCode(), "no access token: " + answer.body());
    }
    var json = JsonMapper.shared().readTree(answer.body());
    token = json.path("access_token").asString();
    goodUntil = Instant.now().plusSeconds(json.path("expires_in").asLong()).minus(EARLY);
  }
}
