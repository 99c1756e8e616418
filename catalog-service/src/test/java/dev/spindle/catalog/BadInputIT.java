package dev.spindle.catalog;

import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every route and table of the service against the bad-input table. */
@ServiceTest
class BadInputIT implements BadInputRows {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  @Override
  public Belongings belongings() {
    var tenant = Tokens.newTenant();
    var client = CatalogClient.of(http, tenant);
    var release = client.single(Map.of("title", "t"));
    var id = release.path("id").asString();
    var track = release.path("tracks").get(0).path("id").asString();
    var path = "/api/releases/" + id;
    client
        .upload(path + "/cover", "image/png", MediaFiles.image("png", 3000, 3000))
        .expectStatus()
        .isOk();
    client
        .upload(
            path + "/tracks/" + track + "/audio", "audio/wav", MediaFiles.wav(44_100, 16, 2, 441))
        .expectStatus()
        .isOk();
    record(tenant, UUID.fromString(id));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> client.read(id).path("state").asString().equals("RECORDING"));
    return Belongings.of(tenant, Map.of("id", id, "trackId", track, "version", "1"))
        .answering("GET /api/releases/{id}/delivery-overview");
  }

  private void record(UUID tenant, UUID release) {
    var moved =
        ReleaseTransitioned.newBuilder()
            .setReleaseId(release)
            .setVersion(1)
            .setTransition("start-recording")
            .setFromState(ReleaseState.DRAFT)
            .setToState(ReleaseState.RECORDING)
            .setLockLevel(LockLevel.UNLOCKED)
            .setCatalogVersion(1)
            .setOccurredAt(Instant.EPOCH)
            .build();
    events.publish(Topics.RELEASE_TRANSITIONED, release, tenant, moved);
    events.awaitOne(Topics.RELEASE_TRANSITIONED, release, ReleaseTransitioned.class);
  }
}
