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
import dev.spindle.testkit.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DspSyncServiceIT extends ServiceStory {

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

  @Test
  void writesNothingOfARunThatLostItsLease() {
    connect();
    CountDownLatch gate = new CountDownLatch(1);
    WORLD.answers(release, WORLD.album(release));
    WORLD.holds(release, gate);
    publish(release);
    release(1);
    await().until(() -> WORLD.asked(release) == 1);

    request().expectStatus().isAccepted();
    await().until(() -> WORLD.asked(release) == 2);
    gate.countDown();

    DspSynced synced = events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    assertThat(synced.getVersion()).isEqualTo(1);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                database
                        .rows("select 1 from sync_run where release_id = '" + release.id() + "'")
                        .size()
                    == 1);
  }
}
