package dev.spindle.dspsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Releases;
import dev.spindle.dspsync.compare.SaleArea;
import dev.spindle.testkit.OpenApiContract;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DspSyncServiceIT {

  private static final StoreWorld WORLD = new StoreWorld();

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  @Autowired TestDatabase database;
  @Autowired ApplicationContext context;

  private UUID tenant;
  private LocalRelease release;

  @DynamicPropertySource
  static void stores(DynamicPropertyRegistry properties) {
    properties.add("dsp-sync.providers.deezer.url", WORLD::url);
    properties.add("dsp-sync.providers.deezer.calls", () -> "1000");
    properties.add("dsp-sync.rhythm.first-retry", () -> "300ms");
    properties.add("dsp-sync.rhythm.longest-retry", () -> "500ms");
  }

  @BeforeEach
  void newRelease() {
    tenant = Tokens.newTenant();
    release = newRelease("Nachtfahrt", 1);
  }

  @Test
  void servesExactlyWhatItsDocumentSays() {
    OpenApiContract.check(context, Path.of("openapi.yaml"));
  }

  @Test
  void tellsLifecycleAndCatalogueWhenTheStoreAgrees() {
    connect();
    WORLD.answers(release, WORLD.album(release));

    publish(release);
    release(1);

    DspSynced synced = events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    assertThat(synced.getVerdict()).isEqualTo(SyncVerdict.SYNCED);
    assertThat(synced.getVersion()).isEqualTo(1);
    assertThat(synced.getCatalogVersion()).isEqualTo(1);
    assertThat(synced.getTracks()).hasSize(2);
    assertThat(synced.getTracks().getFirst().getIsrc()).isEqualTo(Releases.isrc(1));
    assertThat(synced.getTracks().getFirst().getProviders()).containsExactly("deezer");
    assertThat(synced.getLinks().getFirst().getUrl())
        .isEqualTo("https://store.example/album/" + release.upc());
    assertThat(status().at("/stores/0/outcome").asString()).isEqualTo("SHOWN");
  }

  @Test
  void looksAgainUntilTheStoreShowsIt() {
    connect();
    WORLD.answers(
        release, StoreWorld.NO_DATA, StoreWorld.NO_DATA, StoreWorld.NO_DATA, WORLD.album(release));

    publish(release);
    release(1);

    List<DspSynced> said = events.await(Topics.DSP_SYNCED, release.id(), DspSynced.class, 2);
    assertThat(said)
        .extracting(DspSynced::getVerdict)
        .containsExactly(SyncVerdict.NOT_FOUND, SyncVerdict.SYNCED);
    assertThat(said.getLast().getVersion()).isEqualTo(4);
  }

  @Test
  void worksWhenTheTransitionComesBeforeTheCatalogue() {
    connect();
    WORLD.answers(release, WORLD.album(release));

    release(1);
    await()
        .until(
            () ->
                !database
                    .rows("select 1 from release_sync where release_id = '" + release.id() + "'")
                    .isEmpty());
    publish(release);

    assertThat(events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class).getVerdict())
        .isEqualTo(SyncVerdict.SYNCED);
  }

  @Test
  void raisesConflictsAndAgreesOnceAPersonHasAcceptedTheStoresValues() {
    connect();
    WORLD.answers(release, 30, WORLD.album(release));
    publish(release);
    release(1);
    DspSynced conflicts = events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);

    JsonNode open = conflicts("?status=open");
    resolve(open.at("/items/0/id").asString(), "{\"resolution\":\"accept_dsp\"}")
        .expectStatus()
        .isOk();
    resolve(open.at("/items/1/id").asString(), "{\"resolution\":\"keep_local\"}")
        .expectStatus()
        .isOk();

    assertThat(conflicts.getVerdict()).isEqualTo(SyncVerdict.CONFLICTS);
    assertThat(conflicts.getOpenConflicts()).isEqualTo(2);
    assertThat(conflicts.getTracks()).isEmpty();
    assertThat(open.at("/items/0/field").asString()).isEqualTo("DURATION");
    DspSynced synced = events.await(Topics.DSP_SYNCED, release.id(), DspSynced.class, 3).getLast();
    assertThat(synced.getVerdict()).isEqualTo(SyncVerdict.SYNCED);
    assertThat(synced.getTracks().getFirst().getDurationMs()).isEqualTo(211_000);
    assertThat(synced.getTracks().get(1).getDurationMs()).isEqualTo(182_500);
    assertThat(synced.getAccepted()).hasSize(1);
    assertThat(conflicts("?status=resolved").at("/items/0/settlement/by").asString())
        .isEqualTo("max");
  }

  @Test
  void decidesAConflictOnce() {
    connect();
    WORLD.answers(release, 30, WORLD.album(release));
    publish(release);
    release(1);
    events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    String id = conflicts("").at("/items/0/id").asString();

    resolve(id, "{\"resolution\":\"merge\",\"value\":\"long\"}").expectStatus().isEqualTo(422);
    resolve(id, "{\"resolution\":\"merge\",\"value\":\"190000\"}").expectStatus().isOk();
    resolve(id, "{\"resolution\":\"merge\",\"value\":\"190000\"}").expectStatus().isOk();
    resolve(id, "{\"resolution\":\"keep_local\"}").expectStatus().isEqualTo(409);
    resolve(UUID.randomUUID().toString(), "{\"resolution\":\"keep_local\"}")
        .expectStatus()
        .isNotFound();
    resolve(id, "{\"resolution\":\"toss_a_coin\"}").expectStatus().isBadRequest();
  }

  @Test
  void looksAtConflictsAnewWhenTheCatalogueChanges() {
    connect();
    WORLD.answers(release, WORLD.album(named("Tagfahrt", 1)));
    publish(release);
    release(1);
    assertThat(events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class).getVerdict())
        .isEqualTo(SyncVerdict.CONFLICTS);

    WORLD.answers(release, WORLD.album(named("Tagfahrt", 2)));
    publish(named("Tagfahrt", 2));

    DspSynced synced = events.await(Topics.DSP_SYNCED, release.id(), DspSynced.class, 2).getLast();
    assertThat(synced.getVerdict()).isEqualTo(SyncVerdict.SYNCED);
    assertThat(synced.getCatalogVersion()).isEqualTo(2);
    assertThat(conflicts("?status=gone").at("/items")).isNotEmpty();
  }

  @Test
  void saysNothingOnABrokenAnswerAndGoesOnWhenItIsWhole() {
    connect();
    WORLD.answers(release, StoreWorld.BROKEN, StoreWorld.BROKEN, WORLD.album(release));

    publish(release);
    release(1);

    List<DspSynced> said = events.await(Topics.DSP_SYNCED, release.id(), DspSynced.class, 1);
    assertThat(said).extracting(DspSynced::getVerdict).containsExactly(SyncVerdict.SYNCED);
    assertThat(said.getFirst().getVersion()).isEqualTo(3);
  }

  @Test
  void looksAgainWhenAPackageArrivesButSaysNothingNew() {
    connect();
    WORLD.answers(release, WORLD.album(release));
    publish(release);
    release(1);
    events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    int asked = WORLD.asked(release);

    events.publish(
        Topics.DELIVERY_STATUS_CHANGED,
        release.id(),
        tenant,
        CatalogEvents.acknowledged(release.id()));

    await()
        .untilAsserted(
            () -> {
              assertThat(WORLD.asked(release)).isGreaterThan(asked);
              assertThat(status().at("/lastRun/sequence").asLong()).isEqualTo(2);
            });
    assertThat(events.said(Topics.DSP_SYNCED, release.id(), DspSynced.class)).hasSize(1);
  }

  @Test
  void followsNeitherOldTransitionsNorOldSnapshots() {
    connect();
    WORLD.answers(release, WORLD.album(release));
    publish(named("Nachtfahrt", 5));
    publish(named("Alter Titel", 4));
    events.publish(
        Topics.RELEASE_TRANSITIONED,
        release.id(),
        tenant,
        CatalogEvents.moved(release.id(), 9, ReleaseState.LOCKED));
    release(8);
    await().until(() -> status().at("/state").asString("").equals("LOCKED"));

    request().expectStatus().isAccepted();

    DspSynced synced = events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    assertThat(synced.getVerdict()).isEqualTo(SyncVerdict.SYNCED);
    assertThat(synced.getCatalogVersion()).isEqualTo(5);
    assertThat(status().at("/state").asString()).isEqualTo("LOCKED");
  }

  @Test
  void looksOnRequestAndRefusesWhereThereIsNothingToLookUp() {
    publish(release);
    await().untilAsserted(() -> request().expectStatus().isEqualTo(409));
    assertProblem(request(), "no-store-connected");
    assertThat(problem("/api/releases/" + UUID.randomUUID() + "/sync"))
        .isEqualTo("release-not-found");

    LocalRelease bare =
        new LocalRelease(
            UUID.randomUUID(), 1, "Ohne", null, "A", null, null, null, SaleArea.WORLD, List.of());
    publish(bare);
    await()
        .untilAsserted(
            () ->
                assertThat(problem("/api/releases/" + bare.id() + "/sync"))
                    .isEqualTo("nothing-to-look-up"));
  }

  @Test
  void forgetsAReleaseThatIsGone() {
    connect();
    WORLD.answers(release, StoreWorld.NO_DATA);
    publish(release);
    release(1);
    events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);

    events.publish(Topics.RELEASE_CHANGED, release.id(), tenant, null);

    await().untilAsserted(() -> statusCall().expectStatus().isNotFound());
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                database
                    .rows("select 1 from due_work where work_id = '" + release.id() + "'")
                    .isEmpty());
  }

  @Test
  void showsATenantNothingOfAnother() {
    connect();
    WORLD.answers(release, 30, WORLD.album(release));
    publish(release);
    release(1);
    events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    String stranger = Tokens.manager(Tokens.newTenant());

    http.get()
        .uri("/api/releases/{id}/conflicts", release.id())
        .headers(Tokens.as(stranger))
        .exchange()
        .expectStatus()
        .isNotFound();
    assertThat(
            List.of(
                "release_snapshot",
                "release_sync",
                "sync_run",
                "sighting",
                "conflict",
                "provider_connection"))
        .allSatisfy(
            table -> {
              assertThat(database.rowsOfNobody("select 1 from " + table)).isEmpty();
              assertThat(database.rows(Tokens.newTenant(), "select 1 from " + table)).isEmpty();
              assertThat(database.rows(tenant, "select 1 from " + table)).isNotEmpty();
            });
  }

  private void connect() {
    http.put()
        .uri("/api/providers/deezer")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .bodyValue(Map.of("market", "DE"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private void publish(LocalRelease what) {
    events.publish(Topics.RELEASE_CHANGED, what.id(), tenant, CatalogEvents.changed(what));
  }

  private void release(long version) {
    events.publish(
        Topics.RELEASE_TRANSITIONED,
        release.id(),
        tenant,
        CatalogEvents.moved(release.id(), version, ReleaseState.RELEASED));
  }

  private ResponseSpec request() {
    return http.post()
        .uri("/api/releases/{id}/sync", release.id())
        .headers(Tokens.as(Tokens.manager(tenant)))
        .exchange();
  }

  private ResponseSpec statusCall() {
    return http.get()
        .uri("/api/releases/{id}/sync/status", release.id())
        .headers(Tokens.as(Tokens.viewer(tenant)))
        .exchange();
  }

  private JsonNode status() {
    return body(statusCall());
  }

  private JsonNode conflicts(String query) {
    return body(
        http.get()
            .uri("/api/releases/" + release.id() + "/conflicts" + query)
            .headers(Tokens.as(Tokens.viewer(tenant)))
            .exchange()
            .expectStatus()
            .isOk());
  }

  private ResponseSpec resolve(String conflict, String body) {
    return http.post()
        .uri("/api/releases/{id}/conflicts/{cid}/resolve", release.id(), conflict)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private String problem(String path) {
    return body(http.post().uri(path).headers(Tokens.as(Tokens.manager(tenant))).exchange())
        .at("/code")
        .asString();
  }

  private static void assertProblem(ResponseSpec answer, String code) {
    assertThat(body(answer).at("/code").asString()).isEqualTo(code);
  }

  private static JsonNode body(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  private static LocalRelease newRelease(String title, long version) {
    long upc = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L);
    LocalRelease base = Releases.release(UUID.randomUUID(), 2);
    return new LocalRelease(
        base.id(),
        version,
        title,
        null,
        base.artist(),
        base.label(),
        Long.toString(upc),
        base.originalReleaseDate(),
        base.territories(),
        base.tracks());
  }

  /** The test's release under another title and version. */
  private LocalRelease named(String title, long version) {
    return new LocalRelease(
        release.id(),
        version,
        title,
        null,
        release.artist(),
        release.label(),
        release.upc(),
        release.originalReleaseDate(),
        release.territories(),
        release.tracks());
  }
}
