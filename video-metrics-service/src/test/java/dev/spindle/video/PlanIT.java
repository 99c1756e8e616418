package dev.spindle.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.testkit.OpenApiContract;
import dev.spindle.testkit.Tokens;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PlanIT extends VideoServiceIT {

  @Autowired private ApplicationContext service;

  @Test
  void servesWhatItsDocumentSays() {
    OpenApiContract.check(service, Path.of("openapi.yaml"));
  }

  @Test
  void tellsEveryVersionOfAPlan() {
    var id = newVideo("Told");
    post(
        "/" + id + "/platform-targets",
        "{\"platform\":\"YOUTUBE\",\"externalId\":\"dQw4w9WgXcQ\"}");

    var told = events.await(Topics.VIDEO_CHANGED, UUID.fromString(id), VideoChanged.class, 2);
    assertThat(told).extracting(VideoChanged::getVersion).containsExactly(1L, 2L);
    assertThat(told.get(1).getYoutubeId()).isEqualTo("dQw4w9WgXcQ");
    assertThat(told.get(0).getReleaseId()).isEqualTo(release);
  }

  @Test
  void submitsACompletePlan() {
    var id = newVideoOnYouTube("Complete", "dQw4w9WgXcQ");
    var patch =
        """
        {"status":"PLANNED","themeId":"narrative","artStyleId":"neon","budgetBandId":"small",
         "qualityTier":"standard","budget":{"amountMinor":900000,"currency":"EUR"},
         "targetReleaseDate":"%s"}
        """
            .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(40));

    var refused =
        json(patch(id, "\"2\"", "{\"status\":\"PLANNED\"}").expectStatus().isEqualTo(422));
    var planned = json(patch(id, "\"2\"", patch).expectStatus().isOk());

    assertThat(refused.path("code").stringValue()).isEqualTo("plan-breaks-rules");
    assertThat(refused.path("violations").size()).isEqualTo(5);
    assertThat(planned.path("status").stringValue()).isEqualTo("PLANNED");
    assertThat(planned.path("details").path("title").stringValue()).isEqualTo("Complete");
  }

  @Test
  void losesNoUpdate() {
    var id = newVideo("Race");

    http()
        .patch()
        .uri("/api/music-videos/{id}", id)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .is4xxClientError();
    patch(id, "\"1\"", "{\"kpiViews\":5}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
    patch(id, "\"1\"", "{\"kpiViews\":6}").expectStatus().isEqualTo(412);
    patch(id, "\"2\"", "{\"kpiViews\":null}").expectStatus().isOk();
    patch(id, "\"3\"", "{\"kpiViewz\":1}").expectStatus().isBadRequest();
    assertThat(json(get("/" + id)).path("details").path("kpiViews").isNull()).isTrue();
  }

  @Test
  void isMadeOnceHoweverOftenItIsAskedFor() {
    var id = UUID.randomUUID();
    var body = "{\"id\":\"%s\",\"releaseId\":\"%s\",\"title\":\"Once\"}".formatted(id, release);
    post("", body).expectStatus().isCreated();
    post("", body).expectStatus().isCreated();

    assertThat(json(get("?releaseId=" + release)).path("items").size()).isEqualTo(1);
    post("", "{\"releaseId\":\"" + release + "\",\"title\":\"once\"}")
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void needsAReleaseOfItsTenant() {
    var stranger = Tokens.newTenant();
    post("", "{\"releaseId\":\"" + stranger + "\",\"title\":\"x\"}").expectStatus().isNotFound();
    var id = newVideo("Mine");
    var mine = release;
    tenant = Tokens.newTenant();

    get("/" + id).expectStatus().isNotFound();
    post("", "{\"releaseId\":\"" + mine + "\",\"title\":\"x\"}").expectStatus().isNotFound();
    assertThat(database.rowsOfNobody("select 1 from video")).isEmpty();
  }

  @Test
  void keepsWhatOthersSayOfTheReleaseWhateverComesLate() {
    var id = newVideo("Follow");
    events.publish(
        Topics.RELEASE_TRANSITIONED, release, tenant, transitioned(3, ReleaseState.MASTERED));
    events.publish(Topics.RELEASE_CHANGED, release, tenant, changed(release, 5, "Renamed"));
    var oldState =
        events.publish(
            Topics.RELEASE_TRANSITIONED, release, tenant, transitioned(2, ReleaseState.MIXED));
    var oldTitle =
        events.publish(Topics.RELEASE_CHANGED, release, tenant, changed(release, 4, "Late"));
    await().untilAsserted(() -> assertThat(heard(oldState) && heard(oldTitle)).isTrue());

    var shown = json(get("/" + id)).path("release");
    assertThat(shown.path("title").stringValue()).isEqualTo("Renamed");
    assertThat(shown.path("state").stringValue()).isEqualTo("MASTERED");
  }

  @Test
  void plansNothingForAReleaseThatIsGone() {
    var id = newVideo("Before");
    var gone = events.publish(Topics.RELEASE_CHANGED, release, tenant, null);
    var back = events.publish(Topics.RELEASE_CHANGED, release, tenant, changed(release, 9, "Back"));
    await().untilAsserted(() -> assertThat(heard(gone) && heard(back)).isTrue());

    post("", "{\"releaseId\":\"" + release + "\",\"title\":\"After\"}").expectStatus().isNotFound();
    assertThat(json(get("/" + id)).path("release").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'kpiViews':-1|422",
        "'kpiViews':9223372036854775808|400",
        "'kpiViews':1e400|400",
        "'budget':{'amountMinor':-1,'currency':'EUR'}|422",
        "'budget':{'amountMinor':1,'currency':'euro'}|422",
        "'slug':'../etc'|422",
        "'themeId':'no-such'|422",
        "'kpiChart':'=cmd()'|422",
        "'shootStart':'2026-02-30'|400",
        "'status':'RELEASED'|409",
        "'version':7|400",
        "'title':'a\\u0000b'|422",
        "'platformTargets':[{'platform':'YOUTUBE','launchUrl':'http://x.example/y'}]|422",
        "'platformTargets':[{'platform':'MTV'},{'platform':'MTV'}]|422"
      })
  void refusesNonsense(String field, int status) {
    var title = field.startsWith("'title'") ? "" : "\"title\":\"Nonsense\",";
    var body = "{\"releaseId\":\"" + release + "\"," + title + field.replace('\'', '"') + "}";

    post("", body).expectStatus().isEqualTo(status);
  }

  private boolean heard(UUID eventId) {
    return !database.rows("select 1 from inbox where event_id = '" + eventId + "'").isEmpty();
  }

  @Test
  void castsAndConfirms() {
    var id = newVideo("Cast");
    var member = UUID.randomUUID();
    var body = "{\"id\":\"%s\",\"optionId\":\"director\",\"confirmed\":%s}";
    post("/" + id + "/cast", body.formatted(member, false)).expectStatus().isOk();
    var confirmed = json(post("/" + id + "/cast", body.formatted(member, true)));

    assertThat(confirmed.path("cast").size()).isEqualTo(1);
    assertThat(confirmed.path("cast").get(0).path("confirmed").booleanValue()).isTrue();
    post("/" + id + "/cast", "{\"optionId\":\"mime\"}").expectStatus().isEqualTo(422);
  }

  @Test
  void sendsTheCatalogueOnlyToThoseWhoLackIt() {
    var first = http().get().uri("/api/music-video-catalogs").exchange().expectStatus().isOk();
    var tag = first.returnResult(Void.class).getResponseHeaders().getETag();

    http()
        .get()
        .uri("/api/music-video-catalogs")
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals("ETag", tag);
  }

  private ReleaseTransitioned transitioned(long version, ReleaseState to) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(release)
        .setVersion(version)
        .setTransition("test")
        .setFromState(ReleaseState.DRAFT)
        .setToState(to)
        .setLockLevel(LockLevel.UNLOCKED)
        .setCatalogVersion(1)
        .setOccurredAt(Instant.parse("2026-11-21T10:00:00Z"))
        .build();
  }
}
