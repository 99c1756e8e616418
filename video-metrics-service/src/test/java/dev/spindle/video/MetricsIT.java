package dev.spindle.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoMetricsSynced;
import dev.spindle.platform.calls.CallGuards;
import dev.spindle.testkit.Tokens;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class MetricsIT extends VideoServiceIT {

  @Autowired private CallGuards guards;

  private String key;
  private YouTubeStub.Shelf shelf;

  @BeforeEach
  void connect() {
    key = "key-" + tenant;
    shelf = YouTubeStub.shelf(key);
    http()
        .put()
        .uri("/api/music-videos/connections/youtube")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"apiKey\":\"" + key + "\"}")
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  @Test
  void readsTheNumbersOfAVideo() {
    shelf.videos().put("aaaaaaaaaa1", "\"viewCount\":\"250\",\"likeCount\":\"9\"");
    var id = newVideoOnYouTube("Read", "aaaaaaaaaa1");
    post("/" + id + "/metrics/sync", "").expectStatus().isAccepted();

    var told =
        events.awaitOne(Topics.VIDEO_METRICS_SYNCED, UUID.fromString(id), VideoMetricsSynced.class);
    assertThat(told.getViews()).isEqualTo(250);
    assertThat(told.getLikes()).isEqualTo(9);
    assertThat(told.getComments()).isNull();
    assertThat(told.getReleaseId()).isEqualTo(release);

    var shown = json(get("/" + id));
    assertThat(shown.path("latest").get(0).path("views").longValue()).isEqualTo(250);
    assertThat(shown.path("kpi").path("variance").longValue()).isEqualTo(-750);
    assertThat(lastSync(id).path("status").stringValue()).isEqualTo("SUCCEEDED");
  }

  @Test
  void keepsEveryReadingAndPagesThroughThem() {
    shelf.videos().put("aaaaaaaaaa2", "\"viewCount\":\"1\"");
    var id = newVideoOnYouTube("History", "aaaaaaaaaa2");
    for (int views = 1; views <= 3; views++) {
      shelf.videos().put("aaaaaaaaaa2", "\"viewCount\":\"" + views + "\"");
      syncAndWait(id);
    }

    var first = json(get("/" + id + "/metrics/history?limit=2"));
    var rest =
        json(get("/" + id + "/metrics/history?limit=2&cursor=" + first.path("next").stringValue()));
    assertThat(views(first)).containsExactly(3L, 2L);
    assertThat(views(rest)).containsExactly(1L);
    assertThat(views(json(get("/" + id + "/metrics/history?platform=VEVO")))).isEmpty();
  }

  @Test
  void saysWhichVideosYouTubeDoesNotShow() {
    var id = newVideoOnYouTube("Gone", "aaaaaaaaaa3");
    syncAndWait(id);

    assertThat(lastSync(id).path("status").stringValue()).isEqualTo("FAILED");
    assertThat(lastSync(id).path("detail").stringValue()).contains("no public video");
  }

  @Test
  void waitsForMidnightPacificWhenTheQuotaIsUsedUp() {
    shelf.videos().put("quota", "");
    var id = newVideoOnYouTube("Quota", "aaaaaaaaaa4");
    post("/" + id + "/metrics/sync", "").expectStatus().isAccepted();

    await()
        .untilAsserted(
            () -> {
              assertThat(lastSync(id).path("detail").stringValue()).contains("quota is used up");
              assertThat(dueAt("youtube-reading")).isAfter(Instant.now());
            });
    assertThat(lastSync(id).path("status").stringValue()).isEqualTo("PENDING");
    assertThat(shelf.calls()).hasSize(1);
  }

  @Test
  void triesAgainLaterWhileYouTubeIsDownAndSaysSo() {
    shelf.videos().put("down", "");
    var id = newVideoOnYouTube("Down", "aaaaaaaaaa7");
    post("/" + id + "/metrics/sync", "").expectStatus().isAccepted();
    await()
        .untilAsserted(
            () -> assertThat(lastSync(id).path("attempts").intValue()).isGreaterThanOrEqualTo(1));
    assertThat(lastSync(id).path("status").stringValue()).isEqualTo("PENDING");
    assertThat(lastSync(id).path("detail").stringValue()).contains("YouTube answered 503");
    assertThat(dueAt("youtube-reading")).isAfter(Instant.now());

    shelf.videos().remove("down");
    shelf.videos().put("aaaaaaaaaa7", "\"viewCount\":\"3\"");
    guards.of("youtube", _ -> true).breaker().reset();
    syncAndWait(id);
    assertThat(lastSync(id).path("status").stringValue()).isEqualTo("SUCCEEDED");
  }

  @Test
  void readsAHundredAndTwentyVideosByNightInThreeCalls() {
    for (int i = 0; i < 120; i++) {
      var youTubeId = "b%010d".formatted(i);
      shelf.videos().put(youTubeId, "\"viewCount\":\"" + i + "\"");
      newVideoOnYouTube("Night " + i, youTubeId);
    }
    assertThat(dueAt("video-nightly")).isAfter(Instant.now());
    database.rows(
        "update due_work set due_at = now() where kind = 'video-nightly' and work_id = '"
            + tenant
            + "' returning 1");

    await()
        .untilAsserted(
            () -> assertThat(database.rows(tenant, "select 1 from metric_sample")).hasSize(120));
    assertThat(shelf.calls()).hasSize(3).allMatch(ids -> ids.size() <= 50);
    await().untilAsserted(() -> assertThat(dueAt("video-nightly")).isAfter(Instant.now()));
  }

  @Test
  void refusesAForgedCursor() {
    var id = newVideo("Forged");
    var forged = Base64.getUrlEncoder().encodeToString("[\"x\",\"y\"]".getBytes(UTF_8));

    for (var list : List.of("?", "/" + id + "/metrics/history?", "/" + id + "/metrics/syncs?")) {
      get(list + "cursor=" + forged).expectStatus().isBadRequest();
    }
  }

  @Test
  void asksOnceForWhatIsPendingAlready() {
    var id = newVideoOnYouTube("Twice", "aaaaaaaaaa5");
    database.rows(
        "update due_work set due_at = 'infinity' where work_id = '" + tenant + "' returning 1");
    shelf.videos().put("quota", "");
    var first = json(post("/" + id + "/metrics/sync", ""));
    var second = json(post("/" + id + "/metrics/sync", ""));

    assertThat(second.path("id")).isEqualTo(first.path("id"));
  }

  @Test
  void needsAKeyAndAVideoOnYouTube() {
    var id = newVideo("Nowhere");
    post("/" + id + "/metrics/sync", "").expectStatus().isEqualTo(409);
    http()
        .delete()
        .uri("/api/music-videos/connections/youtube")
        .exchange()
        .expectStatus()
        .isNoContent();
    var refused = json(post("/" + id + "/metrics/sync", "").expectStatus().isEqualTo(409));

    assertThat(refused.path("code").stringValue()).isEqualTo("youtube-not-connected");
  }

  @Test
  void showsNumbersAndKeysToNobodyElse() {
    shelf.videos().put("aaaaaaaaaa6", "\"viewCount\":\"1\"");
    var id = newVideoOnYouTube("Private", "aaaaaaaaaa6");
    syncAndWait(id);
    assertThat(database.rows(tenant, "select sealed_key from youtube_connection").toString())
        .doesNotContain(key);
    tenant = Tokens.newTenant();

    get("/" + id + "/metrics/history").expectStatus().isNotFound();
    post("/" + id + "/metrics/sync", "").expectStatus().is4xxClientError();
    assertThat(database.rows(tenant, "select 1 from metric_sample")).isEmpty();
  }

  private void syncAndWait(String id) {
    var sync = json(post("/" + id + "/metrics/sync", "")).path("id");
    await()
        .untilAsserted(
            () -> {
              assertThat(lastSync(id).path("id")).isEqualTo(sync);
              assertThat(lastSync(id).path("status").stringValue()).isNotEqualTo("PENDING");
            });
  }

  private JsonNode lastSync(String id) {
    return json(get("/" + id + "/metrics/syncs")).path("items").get(0);
  }

  private Instant dueAt(String kind) {
    var rows =
        database.rows(
            tenant,
            "select extract(epoch from due_at)::bigint as due from due_work where kind = '"
                + kind
                + "'");
    return rows.isEmpty()
        ? Instant.EPOCH
        : Instant.ofEpochSecond((Long) rows.getFirst().get("due"));
  }

  private static List<Long> views(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("views").longValue()).toList();
  }
}
