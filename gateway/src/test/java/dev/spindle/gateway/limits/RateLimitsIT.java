package dev.spindle.gateway.limits;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.GatewayIT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitsIT extends GatewayIT {

  @Test
  void refusesATenantsTwentyFirstWriteWhoeverSendsItAndFromWherever() throws Exception {
    var started = System.nanoTime();
    var allowed = 0;
    var refused = write(tenant, "203.0.113.0");
    while (refused.statusCode() == 200 && allowed < 100) {
      allowed++;
      refused = write(tenant, "203.0.113." + allowed);
    }
    var seconds = (System.nanoTime() - started) / 1e9;

    // one more comes back every three seconds, which a slow machine may see
    assertThat(allowed).isBetween(20, 20 + (int) (seconds / 3) + 1);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"too-many-requests\"");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3L);
    assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"writes\";q=20;w=60");
    assertThat(write(UUID.randomUUID(), "203.0.113.99").statusCode()).isEqualTo(200);
    assertThat(send(asManager("/api/releases")).statusCode()).as("reads are apart").isEqualTo(200);
  }

  private HttpResponse<String> write(UUID tenant, String claimedAddress) throws Exception {
    return send(
        as(ISSUER.token(tenant, "manager"), "/api/releases")
            .header("X-Forwarded-For", claimedAddress)
            .POST(BodyPublishers.ofString("{}")));
  }
}
