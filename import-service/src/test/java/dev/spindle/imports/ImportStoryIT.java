package dev.spindle.imports;

import static dev.spindle.imports.ImportClient.example;
import static dev.spindle.imports.ImportClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.catalog.v1.ImportAnswer;
import dev.spindle.contracts.catalog.v1.ImportOutcome;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.imports.v1.ImportMode;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An import from upload to release, over HTTP, PostgreSQL and Kafka. */
@ServiceTest
class ImportStoryIT {

  @Autowired private WebTestClient web;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private ImportClient client;

  @BeforeEach
  void newTenant() {
    client = new ImportClient(web);
  }

  @Test
  void becomesARelease() {
    var uploaded =
        json(client.upload(example("session-studio-v1.json", "One")).expectStatus().isCreated());
    var id = uploaded.path("id").stringValue();
    var release = UUID.fromString(uploaded.path("releaseId").stringValue());
    client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isAccepted();

    var mapped = events.awaitOne(Topics.IMPORT_MAPPED, release, ImportMapped.class);
    assertThat(mapped.getImportId()).hasToString(id);
    assertThat(mapped.getMode()).isEqualTo(ImportMode.CREATE);
    assertThat(mapped.getTitle()).isEqualTo("One");
    assertThat(mapped.getTracks()).hasSize(1);
    assertThat(client.get(id).path("state").stringValue()).isEqualTo("PROCESSING");

    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 1));
    awaitState(id, "COMPLETED");
    assertThat(client.get(id).path("history").findValuesAsString("what"))
        .containsExactly("uploaded", "applied", "confirmed");
  }

  @Test
  void publishesOnceHoweverOftenItIsApplied() {
    var uploaded = json(client.upload(example("session-studio-v2.json", "Often")));
    var id = uploaded.path("id").stringValue();
    var release = UUID.fromString(uploaded.path("releaseId").stringValue());
    for (int i = 0; i < 3; i++) {
      client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isAccepted();
    }

    events.awaitOne(Topics.IMPORT_MAPPED, release, ImportMapped.class);
    assertThat(
            database.rows(
                client.tenant, "select 1 from outbox_history where topic = 'import.mapped'"))
        .hasSize(1);
  }

  @Test
  void fillsAReleaseThatTheCatalogueToldOf() {
    var release = UUID.randomUUID();
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 4));
    var id =
        json(client.upload(example("session-studio-v2.json", "Fill"))).path("id").stringValue();
    var body = "{\"mode\":\"MERGE\",\"releaseId\":\"" + release + "\"}";
    await().untilAsserted(() -> client.apply(id, body).expectStatus().isAccepted());

    var mapped = events.awaitOne(Topics.IMPORT_MAPPED, release, ImportMapped.class);
    assertThat(mapped.getMode()).isEqualTo(ImportMode.MERGE);

    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 5));
    answer(release, id, ImportOutcome.FILLED);
    awaitState(id, "COMPLETED");
    assertThat(client.get(id).path("outcome").stringValue()).isEqualTo("FILLED");
  }

  @Test
  void completesAtOnceWhenThereWasNothingToFillHoweverOftenThatIsSaid() {
    var release = UUID.randomUUID();
    var id = merged(release, "Nothing");

    answer(release, id, ImportOutcome.NOTHING_TO_FILL);
    awaitState(id, "COMPLETED");
    answer(release, id, ImportOutcome.REFUSED);
    answer(release, id, ImportOutcome.NOTHING_TO_FILL);
    var last = merged(release, "Last");
    answer(release, last, ImportOutcome.NOTHING_TO_FILL);
    awaitState(last, "COMPLETED");

    assertThat(client.get(id).path("outcome").stringValue()).isEqualTo("NOTHING_TO_FILL");
    assertThat(client.get(id).path("history").findValuesAsString("what"))
        .containsExactly("uploaded", "applied", "nothing-to-fill");
  }

  @Test
  void failsAtOnceWhenTheReleaseIsLockedOrGone() {
    var release = UUID.randomUUID();
    var refused = merged(release, "Refused");
    answer(release, refused, ImportOutcome.REFUSED);
    awaitState(refused, "FAILED");
    assertThat(client.get(refused).path("error").stringValue()).contains("It is LOCKED");

    var orphan = merged(release, "Orphan");
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, null);
    awaitState(orphan, "FAILED");
    assertThat(client.get(orphan).path("error").stringValue()).contains("deleted");
  }

  /** An import that was applied to a release the catalogue told of. */
  private String merged(UUID release, String title) {
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 4));
    var id = json(client.upload(example("session-studio-v2.json", title))).path("id").stringValue();
    var body = "{\"mode\":\"MERGE\",\"releaseId\":\"" + release + "\"}";
    await().untilAsserted(() -> client.apply(id, body).expectStatus().isAccepted());
    return id;
  }

  private void answer(UUID release, String id, ImportOutcome outcome) {
    var answer = new ImportAnswer(UUID.fromString(id), outcome, "It is LOCKED");
    var snapshot = ReleaseChanged.newBuilder(Releases.changed(release, 4)).setAnswer(answer);
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, snapshot.build());
  }

  @Test
  void fillsNoReleaseOfAnotherTenantOrOneThatIsGone() {
    var release = UUID.randomUUID();
    events.publish(
        Topics.RELEASE_CHANGED, release, UUID.randomUUID(), Releases.changed(release, 1));
    var gone = UUID.randomUUID();
    events.publish(Topics.RELEASE_CHANGED, gone, client.tenant, Releases.changed(gone, 1));
    events.publish(Topics.RELEASE_CHANGED, gone, client.tenant, null);
    await()
        .until(
            () ->
                database
                        .rows("select 1 from known_release where release_id = '" + release + "'")
                        .size()
                    == 1);
    await()
        .until(
            () ->
                database
                        .rows(
                            "select 1 from known_release where deleted and release_id = '"
                                + gone
                                + "'")
                        .size()
                    == 1);
    var id = json(client.upload(example("session-studio-v2.json", "No"))).path("id").stringValue();

    for (var target : new UUID[] {release, gone}) {
      client
          .apply(id, "{\"mode\":\"MERGE\",\"releaseId\":\"" + target + "\"}")
          .expectStatus()
          .isNotFound();
    }
  }

  @Test
  void isNotMisledByNewsThatComesLate() {
    var release = UUID.randomUUID();
    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 5));
    var late =
        events.publish(
            Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 3));

    await()
        .until(
            () -> database.rows("select 1 from inbox where event_id = '" + late + "'").size() == 1);
    assertThat(
            database.rows("select version from known_release where release_id = '" + release + "'"))
        .extracting(row -> row.get("version"))
        .containsExactly(5L);
  }

  @Test
  void isExplainedByItsHistory() {
    var id = json(client.upload(example("session-studio-v1.json", "Why"))).path("id").stringValue();
    client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isAccepted();

    var history = client.get(id).path("history");
    assertThat(history.get(1).path("actor").stringValue()).isEqualTo("max");
    assertThat(history.get(1).path("state").stringValue()).isEqualTo("PROCESSING");
    assertThat(history.get(1).path("at").stringValue()).isNotBlank();
  }

  @Test
  void failsWhenTheCatalogueStaysSilentAndCompletesAllTheSame() {
    var uploaded = json(client.upload(example("session-studio-v1.json", "Silence")));
    var id = uploaded.path("id").stringValue();
    var release = UUID.fromString(uploaded.path("releaseId").stringValue());
    client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isAccepted();

    database.rows(
        "update due_work set due_at = now() where work_id = '" + id + "' returning work_id");
    awaitState(id, "FAILED");
    assertThat(client.get(id).path("error").stringValue()).contains("applying again is safe");

    events.publish(Topics.RELEASE_CHANGED, release, client.tenant, Releases.changed(release, 1));
    awaitState(id, "COMPLETED");
  }

  @Test
  void canBeAppliedAgainAndElsewhereAfterSilence() {
    var uploaded = json(client.upload(example("session-studio-v2.json", "Elsewhere")));
    var id = uploaded.path("id").stringValue();
    var own = UUID.fromString(uploaded.path("releaseId").stringValue());
    var other = UUID.randomUUID();
    events.publish(Topics.RELEASE_CHANGED, other, client.tenant, Releases.changed(other, 1));
    var merge = "{\"mode\":\"MERGE\",\"releaseId\":\"" + other + "\"}";
    await().untilAsserted(() -> client.apply(id, merge).expectStatus().isAccepted());
    client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isEqualTo(409);
    database.rows(
        "update due_work set due_at = now() where work_id = '" + id + "' returning work_id");
    awaitState(id, "FAILED");
    client.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isAccepted();

    assertThat(events.awaitOne(Topics.IMPORT_MAPPED, own, ImportMapped.class).getMode())
        .isEqualTo(ImportMode.CREATE);
  }

  private void awaitState(String id, String state) {
    await()
        .untilAsserted(
            () -> assertThat(client.get(id).path("state").stringValue()).isEqualTo(state));
  }
}
