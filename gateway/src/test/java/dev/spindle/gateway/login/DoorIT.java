package dev.spindle.gateway.login;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.GatewayIT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("bad-input")
@Tag("S28")
class DoorIT extends GatewayIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/releases", "/api/nothing"})
  void tellsTheBrowserToBeCareful(String path) throws Exception {
    var headers = send(asManager(path)).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "https://elsewhere.example"})
  void promisesOtherOriginsNothing(String origin) throws Exception {
    var preflight =
        send(
            HttpRequest.newBuilder(at("/api/releases"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(preflight.statusCode()).isBetween(401, 403);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/gateway", "/actuator"})
  void showsNoInnards(String path) throws Exception {
    assertThat(send(HttpRequest.newBuilder(at(path))).statusCode()).isEqualTo(401);
    assertThat(send(as(ISSUER.token(tenant, "admin"), path)).statusCode()).isEqualTo(403);
  }

  @Test
  void showsMetricsToWhomTheyAreForAndHealthToEverybody() throws Exception {
    assertThat(send(HttpRequest.newBuilder(at("/actuator/health"))).body())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    assertThat(send(HttpRequest.newBuilder(at("/actuator/prometheus"))).statusCode())
        .isEqualTo(401);
    for (var role : new String[] {"ops", "metrics"}) {
      assertThat(send(as(ISSUER.token(tenant, role), "/actuator/prometheus")).body())
          .contains("spindle_streams_open");
    }
    assertThat(send(as(ISSUER.token(tenant, "manager"), "/actuator/prometheus")).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/releases", "/api/me", "/api/ops/catalog/replays", "/actuator/env"})
  void whoReadsMetricsReadsNothingElseOfATenantOrTheSystem(String path) throws Exception {
    var answer = send(as(ISSUER.token(tenant, "metrics"), path));

    assertThat(answer.statusCode()).isEqualTo(path.equals("/api/me") ? 200 : 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PROPFIND"})
  void takesNoOddMethod(String method) throws Exception {
    var answer = send(HttpRequest.newBuilder(at("/")).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isBetween(400, 405);
  }
}
