package dev.spindle.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.gateway.testing.Events;
import dev.spindle.gateway.testing.GatewayIT;
import dev.spindle.gateway.testing.Publisher;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrailIT extends GatewayIT {

  private final UUID release = UUID.randomUUID();

  @Test
  void tellsAReleasesStoryAcrossTopicsInOrder() throws Exception {
    var ids =
        List.of(
            Publisher.publish(Topics.RELEASE_TRANSITIONED, release, tenant, Events.mixed(release)),
            Publisher.publish(
                Topics.DELIVERY_STATUS_CHANGED, release, tenant, Events.failed(release)),
            Publisher.publish(
                Topics.DSP_SYNCED, release, tenant, Events.synced(release, SyncVerdict.SYNCED, 0)));
    var other = UUID.randomUUID();
    Publisher.publish(Topics.RELEASE_TRANSITIONED, other, tenant, Events.mixed(other));

    var trail = trail();

    assertThat(trail.path("complete").asBoolean()).isTrue();
    assertThat(trail.path("items").valueStream().map(e -> e.path("id").asString())).isEqualTo(ids);
  }

  @Test
  void tellsAnotherTenantNothing() throws Exception {
    Publisher.publish(
        Topics.RELEASE_TRANSITIONED, release, UUID.randomUUID(), Events.mixed(release));

    assertThat(trail().path("items").size()).isZero();
  }

  @Test
  void refusesWhatIsNoId() throws Exception {
    var answer = send(asManager("/api/releases/not-an-id/trail"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"bad-request\"").doesNotContain("UUID");
  }

  private JsonNode trail() throws Exception {
    var answer = send(asManager("/api/releases/" + release + "/trail"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
