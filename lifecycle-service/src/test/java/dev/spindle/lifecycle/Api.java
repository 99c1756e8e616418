package dev.spindle.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client of one tenant sees it. */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  public final UUID tenant = Tokens.newTenant();
  private final WebTestClient http;
  private final TestEvents events;

  public Api(WebTestClient http, TestEvents events) {
    this.http = http;
    this.events = events;
  }

  /** A deliverable release that the service has heard of, still a draft. */
  public UUID draft() {
    return heard(Snapshots.deliverable(newId(), 1).getReleaseId(), true);
  }

  /** A release without content that the service has heard of. */
  public UUID bare() {
    return heard(newId(), false);
  }

  /** A release that went its way up to MASTERED. */
  public UUID mastered() {
    var id = draft();
    transition(id, "complete-mixing").is(200);
    transition(id, "complete-mastering").is(200);
    return id;
  }

  /** A release that is out. */
  public UUID released() {
    var id = mastered();
    post(manager(), id, "release-now", Map.of()).is(200);
    return id;
  }

  public Answer transition(UUID id, String name) {
    return post(manager(), id, "transition", Map.of("transition", name));
  }

  public Answer schedule(UUID id, String localDateTime, String zone, String policy) {
    return schedule(id, localDateTime, zone, policy, null);
  }

  public Answer schedule(
      UUID id, String localDateTime, String zone, String policy, @Nullable Long version) {
    var body = Map.of("localDateTime", localDateTime, "zone", zone, "policy", policy);
    return Answer.of(
        http.post()
            .uri("/api/releases/{id}/schedule", id)
            .headers(Tokens.as(manager()))
            .headers(headers -> ifMatch(headers, version))
            .bodyValue(body));
  }

  public Answer cancelSchedule(UUID id, @Nullable Long version) {
    return Answer.of(
        http.delete()
            .uri("/api/releases/{id}/schedule", id)
            .headers(Tokens.as(manager()))
            .headers(headers -> ifMatch(headers, version)));
  }

  public Answer post(String token, UUID id, String what, Object body) {
    return Answer.of(
        http.post()
            .uri("/api/releases/{id}/" + what, id)
            .headers(Tokens.as(token))
            .bodyValue(body));
  }

  public Answer get(String token, UUID id, String what) {
    return Answer.of(http.get().uri("/api/releases/" + id + "/" + what).headers(Tokens.as(token)));
  }

  /** What a viewer reads there. */
  public JsonNode read(UUID id, String what) {
    return json(get(Tokens.viewer(tenant), id, what).is(200));
  }

  public String state(UUID id) {
    return read(id, "lifecycle").get("state").asString();
  }

  public long version(UUID id) {
    return read(id, "lifecycle").get("version").asLong();
  }

  public String manager() {
    return Tokens.manager(tenant);
  }

  public String admin() {
    return Tokens.admin(tenant);
  }

  /** The body of an answer. */
  public static JsonNode json(Answer answer) {
    return JSON.readTree(Objects.requireNonNull(answer.body()));
  }

  /** An answer, read to its end: a body left unread is a leak. */
  public record Answer(int status, HttpHeaders headers, @Nullable String body) {

    static Answer of(RequestHeadersSpec<?> request) {
      var result = request.exchange().expectBody(String.class).returnResult();
      return new Answer(
          result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }

    /** Fails unless this is the status. */
    public Answer is(int expected) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      return this;
    }
  }

  public static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  private UUID heard(UUID id, boolean deliverable) {
    events.publish(
        Topics.RELEASE_CHANGED,
        id,
        tenant,
        deliverable ? Snapshots.deliverable(id, 1) : Snapshots.bare(id, 1));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> status(id) == 200 && read(id, "lifecycle").get("catalogVersion").asLong() == 1);
    return id;
  }

  private int status(UUID id) {
    return get(Tokens.viewer(tenant), id, "lifecycle").status();
  }

  private static void ifMatch(HttpHeaders headers, @Nullable Long version) {
    if (version != null) {
      headers.setIfMatch("\"" + version + "\"");
    }
  }
}
