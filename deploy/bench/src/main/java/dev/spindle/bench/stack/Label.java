package dev.spindle.bench.stack;

import dev.spindle.local.client.Api;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import dev.spindle.local.client.Tokens;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The demo's label, as a program that calls the services. */
public final class Label {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CONFLICT = 409;
  private static final int UNKNOWN = 404;

  private final Tokens tokens;
  private final Api api;
  private final Api lifecycle;

  public Label(Site site, HttpClient http) {
    tokens =
        new Tokens(
            http,
            URI.create(site.ports().http(Port.IDENTITY)),
            "northlight-program",
            "northlight-demo");
    api = new Api(http, URI.create(site.ports().http(Port.GATEWAY)), tokens);
    lifecycle = new Api(http, URI.create(site.ports().http(Port.LIFECYCLE)), tokens);
  }

  public Api api() {
    return api;
  }

  /** For requests that do not go through the gateway. */
  public String token() throws IOException, InterruptedException {
    return tokens.token();
  }

  /** Whose releases they are, as its token says. */
  public UUID tenant() throws IOException, InterruptedException {
    var claims = Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]);
    return UUID.fromString(JsonMapper.shared().readTree(claims).path("tenant").asString());
  }

  /** A draft with one track; its id. */
  public String draft(String title) {
    var artist = List.of(Map.of("name", "The Measured", "role", "MAIN_ARTIST"));
    return api.post(
            "/api/releases",
            Json.object(
                "title", title,
                "displayArtist", "The Measured",
                "releaseType", "SINGLE",
                "label", "Northlight Records",
                "genre", "Electronic",
                "language", "en",
                "parentalWarning", "NOT_EXPLICIT",
                "pLine", Map.of("year", 2026, "text", "Northlight Records"),
                "cLine", Map.of("year", 2026, "text", "Northlight Records"),
                "credits", artist,
                "tracks",
                    List.of(
                        Map.of(
                            "title", title,
                            "displayArtist", "The Measured",
                            "language", "en",
                            "parentalWarning", "NOT_EXPLICIT",
                            "credits", artist))))
        .text("id");
  }

  /** Moves a release as soon as its events made that possible. */
  public void move(String release, String transition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        api.post(
            "/api/releases/%s/transition".formatted(release),
            Json.object("transition", transition));
        return;
      } catch (ApiException e) {
        boolean isTooEarly = e.status() == CONFLICT || e.status() == UNKNOWN || e.status() == 422;
        if (!isTooEarly || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  /** Asks the lifecycle service itself for a transition if the release does not stand there. */
  public void bring(String release, String state, String transition) {
    var path = "/api/releases/" + release;
    if (!lifecycle.get(path + "/lifecycle").text("state").equals(state)) {
      lifecycle.post(path + "/transition", Json.object("transition", transition));
    }
  }
}
