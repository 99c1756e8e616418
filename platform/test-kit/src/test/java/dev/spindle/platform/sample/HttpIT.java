package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a client of any service can rely on. */
@ServiceTest
class HttpIT {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final UUID id = Tokens.newTenant();

  @Test
  void anAcceptedWriteIsPublishedOnce() {
    put(id, "hello").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

    assertThat(events.awaitOne(Topics.VIDEO_CHANGED, id, VideoChanged.class).getTitle())
        .isEqualTo("hello");
    var record = events.records(Topics.VIDEO_CHANGED, id.toString()).getFirst();
    assertThat(
            new String(
                record.headers().lastHeader("ce_tenant").value(),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(tenant.toString());
    assertThat(record.headers().lastHeader("traceparent")).isNotNull();
  }

  @Test
  void aRefusedWriteLeavesNothingAndSaysNothing() {
    put(id, "bad")
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("invalid-input");

    assertThat(database.rows(tenant, "select 1 from note")).isEmpty();
    assertThat(database.rows("select 1 from outbox_history where key = '%s'".formatted(id)))
        .isEmpty();
  }

  @Test
  void eventsOfAKeyArriveInTheOrderOfTheirCommits() {
    IntStream.rangeClosed(1, 30).forEach(n -> put(id, "text " + n).expectStatus().isOk());

    assertThat(events.await(Topics.VIDEO_CHANGED, id, VideoChanged.class, 30))
        .extracting(VideoChanged::getVersion)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
  }

  @Test
  void anotherTenantSeesNothing() {
    put(id, "mine").expectStatus().isOk();

    list(Tokens.viewer(Tokens.newTenant())).isEqualTo("[]");
    list(Tokens.viewer(tenant)).isEqualTo("[\"mine\"]");
    assertThat(database.rowsOfNobody("select 1 from note")).isEmpty();
  }

  @Test
  void aViewerReadsAndDoesNotWrite() {
    http.put()
        .uri("/api/notes/" + id)
        .headers(Tokens.as(Tokens.viewer(tenant)))
        .bodyValue(Map.of("text", "x"))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("forbidden");
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    http.get()
        .uri("/api/notes")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("unauthenticated");
  }

  @Test
  @Tag("bad-input")
  @Tag("S28")
  void aDefectOfOursIsToldWithoutItsInsides() {
    put(id, "defect")
        .expectStatus()
        .isEqualTo(500)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .value(
            body ->
                assertThat(body)
                    .contains("\"code\":\"internal\"", "\"traceId\":\"")
                    .doesNotContain("Exception", "a bug nobody", "dev.spindle", "\tat "));
  }

  @Test
  void anUnknownFieldIsNamed() {
    http.put()
        .uri("/api/notes/" + id)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .bodyValue(Map.of("text", "x", "tenantId", "y"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.violations[0].field")
        .isEqualTo("tenantId");
  }

  @Test
  void aFieldTwiceInABodyIsRefused() {
    http.put()
        .uri("/api/notes/" + id)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\":\"a\",\"text\":\"b\"}")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void aPathNobodyServesIsAProblemToo() {
    http.get()
        .uri("/api/nothing")
        .headers(Tokens.as(Tokens.viewer(tenant)))
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-found");
  }

  private org.assertj.core.api.AbstractStringAssert<?> list(String token) {
    return assertThat(
        http.get()
            .uri("/api/notes")
            .headers(Tokens.as(token))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private WebTestClient.ResponseSpec put(UUID note, String text) {
    return http.put()
        .uri("/api/notes/" + note)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .bodyValue(Map.of("text", text))
        .exchange();
  }
}
