package dev.spindle.imports;

import static dev.spindle.imports.ImportClient.example;
import static dev.spindle.imports.ImportClient.json;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every route and table of the service against the bad-input table. */
@ServiceTest
class BadInputIT implements BadInputRows {

  @Autowired private WebTestClient web;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  @Override
  public Belongings belongings() {
    var client = new ImportClient(web);
    var document = example("session-studio-v1.json", Tokens.newTenant().toString());
    var job = json(client.upload(document).expectStatus().isCreated()).path("id").stringValue();
    var release = Tokens.newTenant();
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 1));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !database.rows(client.tenant, "select 1 from known_release").isEmpty());
    events.awaitOne(Topics.RELEASE_CHANGED, release, ReleaseChanged.class);
    var secret = "whsec_" + "QUJD".repeat(8);
    var connection =
        client
            .http()
            .post()
            .uri("/api/imports/connections")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"name\":\"Studio\",\"secret\":\"%s\"}".formatted(secret))
            .exchange()
            .expectStatus()
            .isCreated();
    return Belongings.of(
            client.tenant,
            Map.of(
                "session-studio/id",
                job,
                "connections/id",
                json(connection).path("id").asString(),
                "releaseId",
                release.toString()))
        .sending(
            Map.of("POST /api/imports/connections", Map.of("name", "Another", "secret", secret)))
        .hiding(secret, "QUJD".repeat(8), "ABC".repeat(8));
  }
}
