package dev.spindle.gateway.routing;

import static dev.spindle.gateway.testing.Surroundings.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.spindle.gateway.testing.GatewayIT;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceFailuresIT extends GatewayIT {

  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @AfterEach
  void release() {
    testIsOver.countDown();
  }

  @Test
  void namesTheServiceThatIsNotThere() throws Exception {
    service("video").goesAway();

    var answer = send(asManager("/api/music-videos"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"service-unreachable\"").contains("video");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("127.0.0.1");
  }

  @Test
  void namesTheServiceThatIsTooSlow() throws Exception {
    service("lifecycle").behaves(this::waitForTheEnd);

    var answer = send(asManager("/api/releases/018f/lifecycle"));

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("\"service-too-slow\"").contains("lifecycle");
  }

  @Test
  void namesTheServiceThatBreaksOff() throws Exception {
    service("catalog").behaves(HttpExchange::close);

    var answer = send(asManager("/api/releases"));

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("\"service-broke-off\"").contains("catalog");
  }

  @Test
  void leavesAServicesOwnErrorAsItIs() throws Exception {
    service("catalog")
        .behaves(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
              exchange.sendResponseHeaders(409, 2);
              exchange
                  .getResponseBody()
                  .write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
              exchange.close();
            });

    var answer = send(asManager("/api/releases"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{}");
  }

  private void waitForTheEnd(HttpExchange exchange) throws IOException {
    try (exchange) {
      testIsOver.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
