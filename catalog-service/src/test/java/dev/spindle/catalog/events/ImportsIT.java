package dev.spindle.catalog.events;

import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.catalog.Siblings;
import dev.spindle.contracts.catalog.v1.ImportAnswer;
import dev.spindle.contracts.catalog.v1.ImportOutcome;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Split;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.imports.v1.ImportMode;
import dev.spindle.contracts.imports.v1.ImportedTrack;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Imports become releases or complete them, each once, and never overwrite a person. */
@ServiceTest
class ImportsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final UUID release = Tokens.newTenant();
  private final UUID track = Tokens.newTenant();
  private CatalogClient client;

  @BeforeEach
  void signIn() {
    client = CatalogClient.of(http, tenant);
  }

  @Test
  void anImportBecomesADraft() {
    say(imported(UUID.randomUUID(), ImportMode.CREATE));

    var snapshot = events.awaitOne(Topics.RELEASE_CHANGED, release, ReleaseChanged.class);
    assertThat(snapshot.getTitle()).isEqualTo("Demo <1>");
    assertThat(snapshot.getTracks().getFirst().getTrackId()).isEqualTo(track);
    assertThat(snapshot.getSplits()).hasSize(1);
    var view = client.read(release.toString());
    assertThat(view.path("tracks").get(0).path("isrcFrom").asString()).isEqualTo("IMPORT");
    assertThat(view.path("tracks").get(0).path("musicalKey").asString()).isEqualTo("F# minor");
    assertThat(view.has("upc")).as("its check digit is wrong, so it is left out").isFalse();
    assertThat(
            json(client.get(path() + "/versions")).path("items").get(0).path("detail").asString())
        .contains("upc");
  }

  @Test
  void aReplayFillsNothingThatAPersonEmptiedSince() {
    var importId = UUID.randomUUID();
    say(imported(importId, ImportMode.CREATE));
    events.awaitOne(Topics.RELEASE_CHANGED, release, ReleaseChanged.class);
    client.patch(path(), "{\"genre\": null}", 1).expectStatus().isOk();

    replay();
    assertThat(client.read(release.toString()).has("genre")).isFalse();
    assertThat(client.version(path())).isEqualTo(2);

    say(imported(importId, ImportMode.MERGE));
    var said = events.await(Topics.RELEASE_CHANGED, release, ReleaseChanged.class, 3);
    assertThat(said).extracting(ReleaseChanged::getGenre).startsWith("Pop", null, "Pop");
    assertThat(client.read(release.toString()).path("tracks")).hasSize(1);
  }

  @Test
  void whoAsksForAReleaseToBeFilledIsAnsweredAlsoWhenThereIsNothingToFill() {
    say(imported(UUID.randomUUID(), ImportMode.CREATE));
    events.awaitOne(Topics.RELEASE_CHANGED, release, ReleaseChanged.class);
    var importId = UUID.randomUUID();

    say(imported(importId, ImportMode.MERGE));

    var answer = events.await(Topics.RELEASE_CHANGED, release, ReleaseChanged.class, 2).getLast();
    assertThat(answer.getVersion()).isEqualTo(1);
    assertThat(answer.getAnswer())
        .isEqualTo(new ImportAnswer(importId, ImportOutcome.NOTHING_TO_FILL, null));
    assertThat(client.version(path())).isEqualTo(1);
    var newest = json(client.get(path() + "/versions")).path("items").get(0);
    assertThat(newest.path("detail").asString()).isEqualTo("Nothing to fill");
  }

  @Test
  void aMergeFillsWhatIsEmptyAndKeepsWhatAPersonWrote() {
    client.create(
        Map.of(
            "id",
            release.toString(),
            "title",
            "Mine",
            "displayArtist",
            "Me",
            "releaseType",
            "EP",
            "label",
            "Own label",
            "tracks",
            List.of(Map.of("title", "TRACK ONE", "musicalKey", "C major"))));
    say(imported(UUID.randomUUID(), ImportMode.MERGE));

    var merged = events.await(Topics.RELEASE_CHANGED, release, ReleaseChanged.class, 2).getLast();
    assertThat(merged.getTitle()).isEqualTo("Mine");
    assertThat(merged.getLabel()).isEqualTo("Own label");
    assertThat(merged.getGenre()).isEqualTo("Pop");
    assertThat(answers(3)).containsExactly(ImportOutcome.FILLED);
    assertThat(merged.getTracks()).hasSize(1);
    assertThat(merged.getTracks().getFirst().getTitle()).isEqualTo("TRACK ONE");
    assertThat(merged.getTracks().getFirst().getDurationMs()).isEqualTo(200_000);
    assertThat(client.read(release.toString()).path("tracks").get(0).path("musicalKey").asString())
        .isEqualTo("C major");
  }

  @Test
  void anImportIntoALockedReleaseIsRefusedAndTheHistorySaysSo() {
    client.create(
        Map.of(
            "id", release.toString(), "title", "Mine", "displayArtist", "Me", "releaseType", "EP"));
    lock();
    say(imported(UUID.randomUUID(), ImportMode.MERGE));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        json(client.get(path() + "/versions"))
                            .path("items")
                            .get(0)
                            .path("kind")
                            .asString())
                    .isEqualTo("import-refused"));
    assertThat(client.version(path())).isEqualTo(1);
    assertThat(answers(2)).containsExactly(ImportOutcome.REFUSED);
  }

  /** What the first so many snapshots of the release answered. */
  private List<ImportOutcome> answers(int snapshots) {
    return events.await(Topics.RELEASE_CHANGED, release, ReleaseChanged.class, snapshots).stream()
        .map(ReleaseChanged::getAnswer)
        .filter(Objects::nonNull)
        .map(ImportAnswer::getOutcome)
        .toList();
  }

  @Test
  void aDeletedReleaseDoesNotComeBack() {
    say(imported(UUID.randomUUID(), ImportMode.CREATE));
    events.awaitOne(Topics.RELEASE_CHANGED, release, ReleaseChanged.class);
    client.delete(path(), 1).expectStatus().isNoContent();

    say(imported(UUID.randomUUID(), ImportMode.CREATE));
    settled();
    replay();

    client.get(path()).expectStatus().isNotFound();
  }

  @Test
  void anImportCannotReachAnotherTenantsRelease() {
    client.create(
        Map.of(
            "id", release.toString(), "title", "Mine", "displayArtist", "Me", "releaseType", "EP"));
    events.publish(
        Topics.IMPORT_MAPPED,
        release,
        Tokens.newTenant(),
        imported(UUID.randomUUID(), ImportMode.MERGE));
    events.publish(
        Topics.IMPORT_MAPPED,
        release,
        Tokens.newTenant(),
        imported(UUID.randomUUID(), ImportMode.CREATE));

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !database
                    .rows("select 1 from dead_letter where key = '%s'".formatted(release))
                    .isEmpty());
    assertThat(client.version(path())).isEqualTo(1);
  }

  /** Has an operator ask for the release's imports again, and waits for them. */
  private void replay() {
    var operator = CatalogClient.as(http, Tokens.ops());
    var range =
        Map.of(
            "topic",
            Topics.IMPORT_MAPPED.name(),
            "release",
            release.toString(),
            "dryRun",
            false,
            "rate",
            0);
    var id =
        json(operator.post("/api/ops/replays", range).expectStatus().isAccepted())
            .path("id")
            .asString();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                json(operator.get("/api/ops/replays/" + id))
                    .path("status")
                    .asString()
                    .equals("DONE"));
  }

  /** Another import of the same tenant went through, so what was said before it has been heard. */
  private void settled() {
    var marker =
        ImportMapped.newBuilder(imported(UUID.randomUUID(), ImportMode.CREATE))
            .setTracks(List.of());
    var other = Siblings.of(release, Topics.IMPORT_MAPPED);
    events.publish(Topics.IMPORT_MAPPED, other, tenant, marker.setReleaseId(other).build());
    events.awaitOne(Topics.RELEASE_CHANGED, other, ReleaseChanged.class);
  }

  private String path() {
    return "/api/releases/" + release;
  }

  private void lock() {
    var event =
        ReleaseTransitioned.newBuilder()
            .setReleaseId(release)
            .setVersion(1)
            .setTransition("lock")
            .setFromState(ReleaseState.RELEASED)
            .setToState(ReleaseState.LOCKED)
            .setLockLevel(LockLevel.LOCKED)
            .setCatalogVersion(1)
            .setOccurredAt(Instant.EPOCH)
            .build();
    events.publish(Topics.RELEASE_TRANSITIONED, release, tenant, event);
    await()
        .atMost(PATIENCE)
        .until(() -> client.read(release.toString()).path("lock").asString().equals("LOCKED"));
  }

  private void say(ImportMapped event) {
    events.publish(Topics.IMPORT_MAPPED, release, tenant, event);
  }

  private ImportMapped imported(UUID importId, ImportMode mode) {
    var one =
        ImportedTrack.newBuilder()
            .setTrackId(track)
            .setDisc(1)
            .setSequence(1)
            .setTitle("Track One")
            .setIsrc("QZ-ABC-26-00042")
            .setDurationMs(200_000L)
            .setParentalWarning(ParentalWarning.UNKNOWN)
            .setMusicalKey("F# minor")
            .setBpm(120.0)
            .build();
    return ImportMapped.newBuilder()
        .setImportId(importId)
        .setReleaseId(release)
        .setMode(mode)
        .setSourceFormat("session-studio-v2")
        .setTitle("Demo <1>")
        .setDisplayArtist("Åse")
        .setReleaseType("SINGLE")
        .setUpc("036000291453")
        .setLabel("Imported label")
        .setGenre("Pop")
        .setCredits(List.of(new Credit("Åse", "MAIN_ARTIST", 1, null, null)))
        .setSplits(List.of(new Split("Åse", "WRITER", "COMPOSER", 10_000)))
        .setTracks(List.of(one))
        .setSuggestedState("DRAFT")
        .setOccurredAt(Instant.EPOCH)
        .build();
  }
}
