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
    for (int n = 1; n <= 20; n++) {
      assertThat(write(tenant, "203.0.113." + n).statusCode()).isEqualTo(200);
    }
    var refused = write(tenant, "203.0.113.99");

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
