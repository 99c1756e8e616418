package dev.spindle.gateway.routing;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static dev.spindle.gateway.testing.Surroundings.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.GatewayIT;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageIT extends GatewayIT {

  @ParameterizedTest
  @CsvSource({
    "/api/releases?limit=2&cursor=a%2Bb, catalog",
    "/api/releases/018f/tracks/018e, catalog",
    "/api/releases/018f/timeline, lifecycle",
    "/api/releases/018f/sync/status, dsp-sync",
    "/api/imports/session-studio/018f, import",
    "/api/deliveries/018f/logs, delivery",
    "/api/releases/018f/distribution, delivery",
    "/api/music-video-catalogs, video"
  })
  void takesACallToTheServiceThatOwnsTheNoun(String path, String service) throws Exception {
    var answer = send(asManager(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"" + service + "\"");
    assertThat(service(service).seen())
        .singleElement()
        .satisfies(r -> assertThat(r.uri()).isEqualTo(path));
  }

  @Test
  void passesMethodBodyAndHeadersOn() throws Exception {
    var token = ISSUER.token(tenant, "manager");
    send(
        as(token, "/api/releases/018f")
            .header("If-Match", "\"7\"")
            .header("Idempotency-Key", "k1")
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"title\":\"Ä <b>\"}")));

    var seen = service("catalog").seen().getFirst();
    assertThat(seen.method()).isEqualTo("PATCH");
    assertThat(seen.body()).isEqualTo("{\"title\":\"Ä <b>\"}");
    assertThat(seen.headers().getFirst("If-Match")).isEqualTo("\"7\"");
    assertThat(seen.headers().getFirst("Idempotency-Key")).isEqualTo("k1");
    assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void keepsCookiesAndClaimedAddressesOnTheirSideOfTheDoor() throws Exception {
    var answer =
        send(
            asManager("/api/releases")
                .header("Cookie", "spindle_session=stolen")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Origin", "null"));

    var seen = service("catalog").seen().getFirst().headers();
    assertThat(seen).doesNotContainKeys("Cookie");
    assertThat(String.valueOf(seen.get("X-Forwarded-For"))).doesNotContain("203.0.113.9");
    assertThat(answer.headers().map())
        .doesNotContainKeys("set-cookie", "access-control-allow-origin")
        .containsKey("etag");
  }

  @Test
  void carriesTheCallersTraceOnAndTellsItBack() throws Exception {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var answer =
        send(
            asManager("/api/releases")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

    assertThat(service("catalog").seen().getFirst().headers().getFirst("traceparent"))
        .startsWith("00-" + trace);
    assertThat(answer.headers().firstValue("X-Trace-Id")).contains(trace);
  }

  @Test
  void leadsOperatorsToTheServiceTheyName() throws Exception {
    var ops = ISSUER.token(tenant, "ops");

    assertThat(send(as(ops, "/api/ops/dsp-sync/dead-letters?limit=1")).statusCode()).isEqualTo(200);
    assertThat(service("dsp-sync").seen().getFirst().uri())
        .isEqualTo("/api/ops/dead-letters?limit=1");
    assertThat(send(asManager("/api/ops/dsp-sync/dead-letters")).statusCode()).isEqualTo(403);
  }

  @Test
  void letsAViewerReadAndNotWrite() throws Exception {
    var viewer = ISSUER.token(tenant, "viewer");

    assertThat(send(as(viewer, "/api/releases")).statusCode()).isEqualTo(200);
    var write = send(as(viewer, "/api/releases").POST(BodyPublishers.ofString("{}")));
    assertThat(write.statusCode()).isEqualTo(403);
    assertThat(write.body()).contains("\"not-allowed\"");
  }

  @Test
  void saysThatNothingAnswersAnUnknownPath() throws Exception {
    var answer = send(asManager("/api/nothing"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"no-such-path\"").contains("\"traceId\"");
  }

  @Test
  void letsAPartnersWebhookInWithoutAToken() throws Exception {
    var request = java.net.http.HttpRequest.newBuilder(at("/webhooks/session-studio"));
    var answer = send(request.POST(BodyPublishers.ofString("{\"a\": 1}")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(service("import").seen().getFirst().body()).isEqualTo("{\"a\": 1}");
  }
}
