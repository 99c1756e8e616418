package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.sample.faults.Aftermath;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a service can rely on when it hears events. */
@ServiceTest
class EventsIT {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;
  @Autowired private SampleSubscriber subscriber;

  private final UUID tenant = Tokens.newTenant();
  private final UUID key = Tokens.newTenant();

  @Test
  void anEventDeliveredTwiceHasItsEffectOnce() {
    var eventId = UUID.randomUUID();
    events.publish(eventId, Topics.RELEASE_SCHEDULED, key.toString(), tenant, scheduled(1));
    events.publish(eventId, Topics.RELEASE_SCHEDULED, key.toString(), tenant, scheduled(2));
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(3));

    awaitHeard(3, 2);
  }

  @Test
  void anEventActsOnlyInItsOwnTenant() {
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(1));

    awaitHeard(1, 1);
    assertThat(database.rows(Tokens.newTenant(), "select 1 from heard")).isEmpty();
  }

  @Test
  void whatIsNoEventOfOursIsSetAsideAndThePartitionGoesOn() {
    events.send("release.scheduled", key.toString(), new byte[] {1, 2, 3}, Map.of());
    events.send("release.scheduled", null, new byte[] {0, 0, 0, 0, 99}, Map.of());
    var other = Tokens.newTenant();
    events.publish(Topics.RELEASE_SCHEDULED, other, tenant, scheduled(other, 1));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !rows("select 1 from dead_letter where key = '%s'".formatted(key)).isEmpty());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> heard(other).equals(List.of(Map.of("version", 1L, "times", 1))));
  }

  @Test
  @Tag("bad-input")
  @Tag("S3")
  void anEventUnderAnotherThingsKeyIsSetAside() {
    var other = Tokens.newTenant();
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(other, 1));

    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == 1);
    assertThat(rows("select reason from dead_letter where key = '%s'".formatted(key)))
        .singleElement()
        .satisfies(row -> assertThat(row.get("reason")).asString().contains("releaseId"));
    assertThat(heard(other)).isEmpty();
  }

  @Test
  @Tag("fault")
  @Tag("F19")
  void aKeyWaitsBehindItsDeadLetterUntilItIsDrivenAgain() {
    var history = History.of("F19", 0);
    subscriber.failing.add(key);
    say(1, history);
    say(2, history);
    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == 2);
    assertThat(letters().get(1).get("failure")).isEqualTo("waits-behind");
    assertThat(heard(key)).isEmpty();

    subscriber.failing.remove(key);
    redrive(letters().getFirst().get("id"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.driven")
        .isEqualTo(2);

    awaitHeard(2, 2);
    say(3, history);
    awaitHeard(3, 3);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I3, Invariant.I4, Invariant.I9);
  }

  private void say(long version, History history) {
    var event = events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(version));
    history.add(new Received("sample", event.toString()));
  }

  @Test
  void aReplayReachesThisServiceAndEndsInTheSameState() {
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(1));
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(2));
    awaitHeard(2, 2);

    var id =
        replay(
            Map.of(
                "topic",
                "release.scheduled",
                "release",
                key.toString(),
                "dryRun",
                false,
                "rate",
                0));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(status(id)).contains("\"DONE\"", "\"applied\":2"));
    awaitHeard(2, 2);
  }

  @Test
  void operatorsPathsAreClosedToTenants() {
    http.get()
        .uri("/api/ops/dead-letters")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void deadLettersOfAStatusThatDoesNotExistAreNotNone() {
    http.get()
        .uri("/api/ops/dead-letters?status=LOST")
        .headers(Tokens.as(Tokens.ops()))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.violations[0].field")
        .isEqualTo("status");
  }

  private void awaitHeard(long version, int times) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(heard(key)).containsExactly(Map.of("version", version, "times", times)));
  }

  private List<Map<String, Object>> heard(UUID id) {
    return database.rows(tenant, "select version, times from heard where id = '%s'".formatted(id));
  }

  private List<Map<String, Object>> letters() {
    return rows(
        "select id, failure from dead_letter where key = '%s' and status = 'OPEN' order by record_offset"
            .formatted(key));
  }

  private List<Map<String, Object>> rows(String sql) {
    return database.rows(sql);
  }

  private WebTestClient.ResponseSpec redrive(Object id) {
    return http.post()
        .uri("/api/ops/dead-letters/%s/redrive".formatted(id))
        .headers(Tokens.as(Tokens.ops()))
        .exchange();
  }

  private String replay(Map<String, Object> request) {
    var body =
        http.post()
            .uri("/api/ops/replays")
            .headers(Tokens.as(Tokens.ops()))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(request)
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(body == null ? null : body.get("id"));
  }

  private String status(String id) {
    return String.valueOf(
        http.get()
            .uri("/api/ops/replays/" + id)
            .headers(Tokens.as(Tokens.ops()))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private ReleaseScheduled scheduled(long version) {
    return scheduled(key, version);
  }

  private static ReleaseScheduled scheduled(UUID id, long version) {
    return new ReleaseScheduled(id, version, null, null, Instant.EPOCH);
  }
}
