package dev.spindle.catalog.events;

import static dev.spindle.catalog.CatalogClient.code;
import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.catalog.MediaFiles;
import dev.spindle.catalog.Siblings;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.dspsync.v1.AcceptedValue;
import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.FoundAt;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.dspsync.v1.SyncedTrack;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A lock closes what it closes by every way in, and only the stores pass it. */
@ServiceTest
class LocksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String UPC = "036000291452";
  private static final UUID RUN = UUID.fromString("01960000-0000-7000-8000-000000000001");

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private CatalogClient client;
  private UUID id;
  private String path;
  private UUID track;

  @BeforeEach
  void aRelease() {
    client = CatalogClient.of(http, tenant);
    var release = client.single(Map.of("title", "t", "isrc", "QZABC2600001"));
    id = UUID.fromString(release.path("id").asString());
    path = "/api/releases/" + id;
    track = UUID.fromString(release.path("tracks").get(0).path("id").asString());
  }

  @Test
  void aPartialLockLeavesLabelDescriptionAndCoverOpen() {
    locked(1, ReleaseState.SCHEDULED, LockLevel.PARTIAL);

    var refusal =
        json(
            client
                .patch(path, Map.of("title", "x", "label", "y"), 1)
                .expectStatus()
                .isEqualTo(409));
    assertThat(refusal.path("code").asString()).isEqualTo("field-locked");
    assertThat(refusal.path("violations").get(0).path("field").asString()).isEqualTo("title");
    refused(client.post(path + "/tracks", Map.of("title", "x")));
    refused(client.put(path + "/splits", Map.of("items", List.of()), 1));
    refused(client.put(path + "/territories", Map.of("mode", "WORLDWIDE"), 1));
    refused(client.post(path + "/identifiers", "{}"));
    refused(
        client.upload(
            path + "/tracks/" + track + "/audio", "audio/wav", MediaFiles.wav(44_100, 16, 2, 10)));
    refused(client.delete(path, 1));

    var view =
        json(client.patch(path, Map.of("label", "y", "description", "z"), 1).expectStatus().isOk());
    assertThat(view.path("editable").valueStream().map(JsonNode::asString))
        .containsExactly("cover", "description", "label");
    client
        .upload(path + "/cover", "image/png", MediaFiles.image("png", 10, 10))
        .expectStatus()
        .isOk();
  }

  @Test
  void aLockedReleaseTakesNothingButWhatTheStoresSay() {
    locked(3, ReleaseState.LOCKED, LockLevel.LOCKED);
    refused(client.patch(path, Map.of("label", "y"), 1));
    refused(client.upload(path + "/cover", "image/png", MediaFiles.image("png", 10, 10)));

    say(synced(1, SyncVerdict.CONFLICTS, "QZXXX2600009", 1L));
    say(synced(2, SyncVerdict.SYNCED, "QZXXX2600001", 31_000L));

    var snapshot = events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 2).getLast();
    assertThat(snapshot.getVersion()).isEqualTo(2);
    assertThat(snapshot.getTracks().getFirst().getIsrc()).isEqualTo("QZXXX2600001");
    assertThat(snapshot.getTracks().getFirst().getDurationMs()).isEqualTo(31_000);
    assertThat(snapshot.getLinks())
        .extracting("url")
        .containsExactly("https://store.example/album/1");
    assertThat(json(client.get(path)).path("tracks").get(0).path("isrcFrom").asString())
        .isEqualTo("STORE");
    assertThat(
            json(client.get(path + "/versions?limit=1"))
                .path("items")
                .get(0)
                .path("cause")
                .isString())
        .isTrue();
  }

  @Test
  void anOlderSyncOrTheSameAgainChangesNothing() {
    say(synced(5, SyncVerdict.SYNCED, "QZXXX2600005", 5_000L));
    say(synced(4, SyncVerdict.SYNCED, "QZXXX2600004", 4_000L));
    say(synced(5, SyncVerdict.SYNCED, "QZXXX2600005", 5_000L));
    say(synced(6, SyncVerdict.SYNCED, "not an isrc", 6_000L));

    var said = events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 3);
    assertThat(said)
        .extracting(r -> r.getTracks().getFirst().getDurationMs())
        .containsExactly(null, 5_000L, 6_000L);
    assertThat(said.getLast().getTracks().getFirst().getIsrc()).isEqualTo("QZXXX2600005");
  }

  @Test
  void takesWhatAPersonAcceptedFromAStoreOnceAndSaysWhereItCameFrom() {
    locked(3, ReleaseState.LOCKED, LockLevel.LOCKED);
    var other = Map.of("title", "o", "displayArtist", "Å", "releaseType", "EP", "upc", UPC);
    client.create(other);

    var accepting = accepting(7, value("LABEL", "Fjord"), value("UPC", UPC), value("TRACK", null));
    say(accepting);
    say(accepting(6, value("LABEL", "Older")));
    say(accepting);
    say(accepting(8, value("TITLE", "Lys, igjen")));

    var said = events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 3);
    assertThat(said).extracting(ReleaseChanged::getLabel).containsExactly(null, "Fjord", "Fjord");
    assertThat(said).extracting(ReleaseChanged::getUpc).containsOnlyNulls();
    assertThat(said.getLast().getTitle()).isEqualTo("Lys, igjen");
    assertThat(history())
        .containsExactly(
            "synced-from-stores: run %s; accepted: TITLE (spotify)".formatted(RUN),
            "synced-from-stores: run %s; accepted: LABEL (spotify), UPC (spotify), TRACK (spotify)"
                .formatted(RUN),
            "store-value-left-out: Cannot be taken from a store: TRACK (spotify), "
                + "UPC (another release has it)");
  }

  private List<String> history() {
    return json(client.get(path + "/versions?limit=3"))
        .path("items")
        .valueStream()
        .map(item -> item.path("kind").asString() + ": " + item.path("detail").asString())
        .toList();
  }

  private DspSynced accepting(long version, AcceptedValue... values) {
    return DspSynced.newBuilder(synced(version, SyncVerdict.SYNCED, "QZXXX2600005", 5_000L))
        .setSyncRunId(RUN)
        .setAccepted(List.of(values))
        .build();
  }

  private static AcceptedValue value(String field, String value) {
    return new AcceptedValue("spotify", null, field, value);
  }

  @Test
  void aLateTransitionDoesNotTakeALockAway() {
    locked(7, ReleaseState.LOCKED, LockLevel.LOCKED);
    transition(id, 6, ReleaseState.RELEASED, LockLevel.UNLOCKED);
    var marker = Siblings.of(id, Topics.RELEASE_TRANSITIONED);
    transition(marker, 1, ReleaseState.MIXED, LockLevel.UNLOCKED);
    await().atMost(PATIENCE).until(() -> !database.rows(tenant, standing(marker)).isEmpty());

    assertThat(lock()).isEqualTo("LOCKED");
  }

  @Test
  void aLockMayBeKnownBeforeItsRelease() {
    var unborn = Tokens.newTenant();
    transition(unborn, 4, ReleaseState.SCHEDULED, LockLevel.PARTIAL);
    locked(1, ReleaseState.SCHEDULED, LockLevel.PARTIAL);
    var body =
        Map.of("id", unborn.toString(), "title", "t", "displayArtist", "Å", "releaseType", "EP");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(json(client.post("/api/releases", body)).path("lock").asString())
                    .isEqualTo("PARTIAL"));
  }

  /** An edit that races the lock wins or loses; none slips in behind it. */
  @Test
  void noEditComesAfterTheLock() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var editor = threads.submit(this::editUntilRefused);
      events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 5);
      transition(id, 1, ReleaseState.LOCKED, LockLevel.LOCKED);
      long last = editor.get();

      for (int i = 0; i < 5; i++) {
        refused(client.patch(path, Map.of("title", "late " + i), last));
      }
      assertThat(client.version(path)).isEqualTo(last);
    }
  }

  private long editUntilRefused() {
    var versions = new ArrayList<Long>(List.of(1L));
    int status = 200;
    while (status == 200) {
      var edit =
          client
              .patch(path, Map.of("title", "early " + versions.getLast()), versions.getLast())
              .returnResult(String.class);
      status = edit.getStatus().value();
      if (status == 200) {
        versions.add(versions.getLast() + 1);
      }
    }
    assertThat(status).isEqualTo(409);
    return versions.getLast();
  }

  private static void refused(WebTestClient.ResponseSpec answer) {
    assertThat(code(answer.expectStatus().isEqualTo(409))).isEqualTo("field-locked");
  }

  private void locked(long version, ReleaseState state, LockLevel level) {
    transition(id, version, state, level);
    await().atMost(PATIENCE).until(() -> level.name().equals(lock()));
  }

  private static String standing(UUID release) {
    return "select 1 from release_standing where release_id = '%s'".formatted(release);
  }

  private String lock() {
    return client.read(id.toString()).path("lock").asString();
  }

  private void transition(UUID release, long version, ReleaseState state, LockLevel level) {
    events.publish(
        Topics.RELEASE_TRANSITIONED,
        release,
        tenant,
        ReleaseTransitioned.newBuilder()
            .setReleaseId(release)
            .setVersion(version)
            .setTransition("test")
            .setFromState(ReleaseState.DRAFT)
            .setToState(state)
            .setLockLevel(level)
            .setCatalogVersion(1)
            .setOccurredAt(Instant.EPOCH)
            .build());
  }

  private void say(DspSynced event) {
    events.publish(Topics.DSP_SYNCED, id, tenant, event);
  }

  private DspSynced synced(long version, SyncVerdict verdict, String isrc, Long duration) {
    var good = new FoundAt("spotify", "1", "https://store.example/album/1");
    var bad = new FoundAt("spotify", "2", "javascript:alert(1)");
    return DspSynced.newBuilder()
        .setReleaseId(id)
        .setSyncRunId(UUID.randomUUID())
        .setVersion(version)
        .setVerdict(verdict)
        .setCatalogVersion(1)
        .setTracks(
            List.of(
                new SyncedTrack(track, isrc, duration, List.of("spotify")),
                new SyncedTrack(UUID.randomUUID(), isrc, duration, List.of())))
        .setLinks(List.of(good, bad))
        .setOpenConflicts(0)
        .setOccurredAt(Instant.EPOCH)
        .build();
  }
}
