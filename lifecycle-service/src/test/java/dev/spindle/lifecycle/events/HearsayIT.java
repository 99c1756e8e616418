package dev.spindle.lifecycle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.imports.v1.ImportMode;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.Api;
import dev.spindle.lifecycle.Snapshots;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What comes in over Kafka. */
@ServiceTest
class HearsayIT {

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  private Api api;

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Test
  void judgesByTheNewestSnapshotWhateverComesLate() {
    var id = api.draft();
    publish(Snapshots.deliverable(id, 9));
    publish(Snapshots.bare(id, 3));
    publish(Snapshots.deliverable(id, 10));

    await().until(() -> api.read(id, "lifecycle").get("catalogVersion").asLong() == 10);
    publish(Snapshots.bare(id, 4));
    var marker = api.draft();

    assertThat(api.state(marker)).isEqualTo("DRAFT");
    assertThat(api.read(id, "lifecycle").get("catalogVersion").asLong()).isEqualTo(10);
    api.transition(id, "complete-mixing").is(200);
  }

  @Test
  void forgetsADeletedReleaseForGoodButKeepsItsHistory() {
    var id = api.released();

    events.publish(Topics.RELEASE_CHANGED, id, api.tenant, null);
    await().until(() -> api.get(Tokens.viewer(api.tenant), id, "lifecycle").status() == 404);
    publish(Snapshots.deliverable(id, 99));

    api.transition(id, "lock").is(404);
    assertThat(api.read(id, "history").get("items")).hasSize(3);
  }

  @Test
  void startsAnImportedReleaseAndOnlySuggestsItsState() {
    var id = Api.newId();
    var importId = UUID.randomUUID();

    events.publish(Topics.IMPORT_MAPPED, id, api.tenant, imported(id, importId));
    await().until(() -> api.get(Tokens.viewer(api.tenant), id, "lifecycle").status() == 200);

    var view = api.read(id, "lifecycle");
    assertThat(view.get("state").asString()).isEqualTo("DRAFT");
    assertThat(view.get("version").asLong()).isZero();
    assertThat(view.get("suggestion").get("state").asString()).isEqualTo("MASTERED");
    assertThat(view.get("suggestion").get("importId").asString()).isEqualTo(importId.toString());
  }

  private void publish(ReleaseChanged snapshot) {
    events.publish(Topics.RELEASE_CHANGED, snapshot.getReleaseId(), api.tenant, snapshot);
  }

  private static ImportMapped imported(UUID id, UUID importId) {
    return ImportMapped.newBuilder()
        .setImportId(importId)
        .setReleaseId(id)
        .setMode(ImportMode.CREATE)
        .setSourceFormat("session-studio-v2")
        .setTitle("Demo")
        .setDisplayArtist("Someone")
        .setReleaseType("SINGLE")
        .setTracks(List.of())
        .setSuggestedState("MASTERED")
        .setOccurredAt(Instant.now())
        .build();
  }
}
