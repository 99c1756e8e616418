package dev.spindle.catalog.events;

import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who edits a release sees what is out: the newest word of every delivery, whatever comes late. */
@ServiceTest
class DeliveryOverviewIT {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();

  @Test
  void showsTheNewestWordOfEveryDeliveryToItsTenantAlone() {
    var client = CatalogClient.of(http, tenant);
    var release = UUID.fromString(client.create(CatalogClient.single("Out")).path("id").asString());
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();

    say(release, first, 3, "DELIVERED");
    say(release, first, 2, "UPLOADING");
    say(release, first, 3, "DELIVERED");
    say(release, second, 1, "QUEUED");

    await().until(() -> overview(client, release).size() == 2);
    assertThat(overview(client, release)).containsExactlyInAnyOrder("DELIVERED", "QUEUED");
    var stranger = CatalogClient.of(http, Tokens.newTenant());
    assertThat(overview(stranger, release)).isEmpty();
  }

  private static List<String> overview(CatalogClient client, UUID release) {
    return json(client.get(path(release)))
        .path("items")
        .valueStream()
        .map((JsonNode line) -> line.path("status").asString())
        .toList();
  }

  private static String path(UUID release) {
    return "/api/releases/" + release + "/delivery-overview";
  }

  private void say(UUID release, UUID delivery, int sequence, String status) {
    events.publish(
        Topics.DELIVERY_STATUS_CHANGED,
        release,
        tenant,
        DeliveryStatusChanged.newBuilder()
            .setDeliveryId(delivery)
            .setReleaseId(release)
            .setTargetId(UUID.randomUUID())
            .setTargetName("Store")
            .setMessageType("INITIAL")
            .setCatalogVersion(1)
            .setSequence(sequence)
            .setToStatus(status)
            .setAttempt(1)
            .setOccurredAt(Instant.EPOCH)
            .build());
  }
}
