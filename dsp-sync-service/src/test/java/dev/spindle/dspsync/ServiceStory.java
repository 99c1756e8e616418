package dev.spindle.dspsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Releases;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What the stories of the whole service share: a tenant, a release of its own, and a store. */
@ServiceTest
public abstract class ServiceStory {

  static final StoreWorld WORLD = new StoreWorld();

  @Autowired protected WebTestClient http;
  @Autowired protected TestDatabase database;
  @Autowired TestEvents events;
  @Autowired ApplicationContext context;

  protected UUID tenant;
  LocalRelease release;

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

  void connect() {
    http.put()
        .uri("/api/providers/deezer")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .bodyValue(Map.of("market", "DE"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  void publish(LocalRelease what) {
    events.publish(Topics.RELEASE_CHANGED, what.id(), tenant, CatalogEvents.changed(what));
  }

  void release(long version) {
    events.publish(
        Topics.RELEASE_TRANSITIONED,
        release.id(),
        tenant,
        CatalogEvents.moved(release.id(), version, ReleaseState.RELEASED));
  }

  ResponseSpec request() {
    return http.post()
        .uri("/api/releases/{id}/sync", release.id())
        .headers(Tokens.as(Tokens.manager(tenant)))
        .exchange();
  }

  ResponseSpec statusCall() {
    return http.get()
        .uri("/api/releases/{id}/sync/status", release.id())
        .headers(Tokens.as(Tokens.viewer(tenant)))
        .exchange();
  }

  JsonNode status() {
    return body(statusCall());
  }

  JsonNode conflicts(String query) {
    return body(
        http.get()
            .uri("/api/releases/" + release.id() + "/conflicts" + query)
            .headers(Tokens.as(Tokens.viewer(tenant)))
            .exchange()
            .expectStatus()
            .isOk());
  }

  ResponseSpec resolve(String conflict, String body) {
    return http.post()
        .uri("/api/releases/{id}/conflicts/{cid}/resolve", release.id(), conflict)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  String problem(String path) {
    return body(http.post().uri(path).headers(Tokens.as(Tokens.manager(tenant))).exchange())
        .at("/code")
        .asString();
  }

  static void assertProblem(ResponseSpec answer, String code) {
    assertThat(body(answer).at("/code").asString()).isEqualTo(code);
  }

  static JsonNode body(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  static LocalRelease newRelease(String title, long version) {
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
  LocalRelease named(String title, long version) {
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
