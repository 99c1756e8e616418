package dev.spindle.video;

import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the whole-service tests share: one context, and for each test a tenant with a release. */
@ServiceTest
public abstract class VideoServiceIT {

  protected static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/music-videos";

  @Autowired private WebTestClient web;
  @Autowired protected TestEvents events;
  @Autowired protected TestDatabase database;

  protected UUID tenant;
  protected UUID release;

  @DynamicPropertySource
  static void youTube(DynamicPropertyRegistry properties) {
    properties.add("video.youtube.base-url", YouTubeStub::baseUrl);
  }

  @BeforeEach
  void aTenantWithARelease() {
    tenant = Tokens.newTenant();
    release = Tokens.newTenant();
    events.publish(Topics.RELEASE_CHANGED, release, tenant, changed(release, 1, "First Light"));
    await()
        .until(
            () ->
                !database
                    .rows("select 1 from known_release where release_id = '" + release + "'")
                    .isEmpty());
  }

  protected WebTestClient http() {
    return web.mutate().defaultHeaders(Tokens.as(Tokens.manager(tenant))).build();
  }

  protected WebTestClient.ResponseSpec post(String path, String body) {
    return http()
        .post()
        .uri(PATH + path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  protected WebTestClient.ResponseSpec get(String path) {
    return http().get().uri(PATH + path).exchange();
  }

  protected WebTestClient.ResponseSpec patch(String id, String ifMatch, String body) {
    return http()
        .patch()
        .uri(PATH + "/{id}", id)
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  protected String newVideo(String title) {
    var body = "{\"releaseId\":\"" + release + "\",\"title\":\"" + title + "\",\"kpiViews\":1000}";
    return json(post("", body).expectStatus().isCreated()).path("id").stringValue();
  }

  protected String newVideoOnYouTube(String title, String youTubeId) {
    var id = newVideo(title);
    post(
            "/" + id + "/platform-targets",
            "{\"platform\":\"YOUTUBE\",\"externalId\":\"" + youTubeId + "\"}")
        .expectStatus()
        .isOk();
    return id;
  }

  protected static JsonNode json(WebTestClient.ResponseSpec response) {
    return JSON.readTree(response.expectBody().returnResult().getResponseBodyContent());
  }

  protected static ReleaseChanged changed(UUID id, long version, String title) {
    return ReleaseChanged.newBuilder()
        .setReleaseId(id)
        .setVersion(version)
        .setChangedAt(Instant.parse("2026-11-21T10:00:00Z"))
        .setTitle(title)
        .setDisplayArtist("Artist")
        .setReleaseType("SINGLE")
        .setLanguage("en")
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setTerritories(new Territories(TerritoryMode.WORLDWIDE, List.of()))
        .setSender(new Sender("Label", "PADPIDA2013020802I"))
        .build();
  }
}
