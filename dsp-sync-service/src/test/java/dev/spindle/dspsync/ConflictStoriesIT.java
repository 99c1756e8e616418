package dev.spindle.dspsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.topics.Topics;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConflictStoriesIT extends ServiceStory {

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
}
