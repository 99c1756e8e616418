package dev.spindle.gateway.events;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.gateway.testing.Events;
import dev.spindle.gateway.testing.GatewayIT;
import dev.spindle.gateway.testing.Publisher;
import dev.spindle.gateway.testing.SseClient;
import dev.spindle.gateway.testing.TestIssuer;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsIT extends GatewayIT {

  private final UUID release = UUID.randomUUID();

  @Test
  void showsATenantsEventAsItHappens() throws Exception {
    try (var stream = open(asManager("/api/events"))) {
      var id =
          Publisher.publish(Topics.RELEASE_TRANSITIONED, release, tenant, Events.mixed(release));

      await().until(() -> stream.ids().contains(id));
      assertThat(stream.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("data:")
                      .contains("\"release.transitioned\"")
                      .contains("recording → mixed")
                      .contains(release.toString())
                      .doesNotContain(tenant.toString()));
    }
  }

  @Test
  void showsNoOtherTenantsEventsAndNoOtherReleases() throws Exception {
    var other = UUID.randomUUID();
    try (var stream = open(asManager("/api/events?releaseId=" + release))) {
      Publisher.publish(Topics.DSP_SYNCED, other, tenant, Events.failed(other));
      Publisher.publish(
          Topics.RELEASE_TRANSITIONED, release, UUID.randomUUID(), Events.mixed(release));
      var last =
          Publisher.publish(Topics.RELEASE_TRANSITIONED, release, tenant, Events.mixed(release));

      await().until(() -> !stream.ids().isEmpty());
      assertThat(stream.ids()).containsExactly(last);
    }
  }

  @Test
  void goesOnWhereTheClientWas() throws Exception {
    var ids = new ArrayList<String>();
    try (var stream = open(asManager("/api/events"))) {
      for (int n = 0; n < 5; n++) {
        ids.add(
            Publisher.publish(Topics.RELEASE_TRANSITIONED, release, tenant, Events.mixed(release)));
      }
      await().until(() -> stream.ids().size() == 5);
    }

    try (var again = open(asManager("/api/events").header("Last-Event-ID", ids.get(1)))) {
      await().until(() -> again.ids().size() == 3);
      assertThat(again.ids()).isEqualTo(ids.subList(2, 5));
    }
  }

  @Test
  void tellsAClientThatWasAwayTooLongToReadEverythingAgain() throws Exception {
    try (var stream = open(asManager("/api/events").header("Last-Event-ID", "long-gone"))) {
      await().until(() -> stream.lines().contains("event:missed"));
    }
  }

  @Test
  void skipsWhatCannotBeReadAndGoesOn() throws Exception {
    try (var stream = open(asManager("/api/events"))) {
      var bad = new byte[] {0, 0, 0, 0, 99, 1, 2, 3};
      Publisher.send(Topics.RELEASE_TRANSITIONED, release, tenant, "bad", bad);
      Publisher.send(Topics.RELEASE_TRANSITIONED, release, tenant, "worse", new byte[] {7});
      Publisher.send(Topics.RELEASE_CHANGED, release, tenant, "deleted", null);
      var good =
          Publisher.publish(Topics.RELEASE_TRANSITIONED, release, tenant, Events.mixed(release));

      await().until(() -> stream.ids().contains(good));
      assertThat(stream.ids()).containsExactlyInAnyOrder("deleted", good);
    }
  }

  @Test
  void saysThatItIsAliveWhileNothingHappens() throws Exception {
    try (var stream = open(asManager("/api/events"))) {
      await().until(() -> stream.lines().stream().filter(":alive"::equals).count() >= 2);
    }
  }

  @Test
  void endsWithItsToken() throws Exception {
    var soon = Date.from(Instant.now().plusSeconds(2));
    var token =
        TestIssuer.sign(ISSUER.claims(tenant, "viewer").expirationTime(soon).build(), ISSUER.key());
    try (var stream = open(as(token, "/api/events"))) {
      assertThat(stream.status()).isEqualTo(200);
      await().until(stream::ended);
    }
  }

  @Test
  void isClosedToWhoOnlyRunsTheSystem() throws Exception {
    assertThat(send(as(ISSUER.token(tenant, "ops"), "/api/events")).statusCode()).isEqualTo(403);
  }

  private static SseClient open(HttpRequest.Builder request) throws Exception {
    var stream = new SseClient(http(), request);
    await().until(() -> stream.lines().contains(":connected"));
    return stream;
  }
}
