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
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import dev.spindle.testkit.infra.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Replays as operators ask for them. */
@Tag("fault")
@Tag("F34")
@ServiceTest
class ReplaysIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KEYS = 4;
  private static final int VERSIONS = 5;

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;
  @Autowired private SampleSubscriber subscriber;

  private final UUID tenant = Tokens.newTenant();
  private final List<UUID> keys = Stream.generate(Tokens::newTenant).limit(KEYS).toList();

  @BeforeEach
  void somethingHappened() {
    for (long version = 1; version <= VERSIONS; version++) {
      long now = version;
      keys.forEach(key -> publish(tenant, key, now));
    }
    await().atMost(PATIENCE).until(() -> heard(tenant).size() == KEYS && allAt(VERSIONS));
  }

  @Test
  void twiceFromTheBeginningBesideLiveTrafficEndsInTheSameState() throws Exception {
    var before = heard(tenant);
    var groups = groups();
    var other = Tokens.newTenant();
    var live = Tokens.newTenant();

    var first = start(Map.of());
    publish(other, live, 1);
    var second = start(Map.of());
    publish(other, live, 2);

    assertThat(ended(first).path("status").asString()).isEqualTo("DONE");
    assertThat(ended(second).path("applied").asInt()).isGreaterThanOrEqualTo(KEYS * VERSIONS);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(heard(other))
                    .singleElement()
                    .satisfies(r -> assertThat(r).containsEntry("version", 2L)));
    assertThat(heard(tenant)).isEqualTo(before);
    var history = History.of("F34", 0);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I4);
    assertThat(groups()).as("a replay belongs to no group").isEqualTo(groups);
  }

  @Test
  void aDryRunCountsAndDoesNothing() {
    database.rows(tenant, "delete from heard returning id");

    var replay = ended(start(Map.of("tenant", tenant, "dryRun", true)));

    assertThat(replay.path("applied").asInt()).isEqualTo(KEYS * VERSIONS);
    assertThat(heard(tenant)).isEmpty();
  }

  @Test
  void whatWasLostIsMadeAgainForTheReleaseAskedForAlone() {
    database.rows(tenant, "delete from heard returning id");

    var replay = ended(start(Map.of("release", keys.getFirst())));

    assertThat(replay.path("applied").asInt()).isEqualTo(VERSIONS);
    assertThat(heard(tenant))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("version", (long) VERSIONS));
  }

  @Test
  void recordsThatFailTogetherAreWorkedOneByOne() {
    database.rows(tenant, "delete from heard returning id");
    subscriber.stumbling.add(keys.getLast());

    var replay = ended(start(Map.of("tenant", tenant)));

    assertThat(replay.path("status").asString()).isEqualTo("DONE");
    assertThat(replay.path("applied").asInt()).isEqualTo(KEYS * VERSIONS);
    assertThat(heard(tenant)).hasSize(KEYS);
    assertThat(allAt(VERSIONS)).isTrue();
  }

  @Test
  void aRangeLeavesOutWhatIsBeforeAndBehindIt() {
    var future = Instant.now().plusSeconds(3600).toString();
    var past = Instant.EPOCH.toString();

    assertThat(ended(start(Map.of("tenant", tenant, "from", future))).path("applied").asInt())
        .isZero();
    assertThat(ended(start(Map.of("tenant", tenant, "to", past))).path("applied").asInt()).isZero();
    assertThat(
            ended(start(Map.of("tenant", tenant, "from", past, "to", future)))
                .path("applied")
                .asInt())
        .isEqualTo(KEYS * VERSIONS);
  }

  @Test
  void aRateIsKept() {
    var begun = Instant.now();

    ended(start(Map.of("tenant", tenant, "rate", 20)));

    assertThat(Duration.between(begun, Instant.now()))
        .isGreaterThan(Duration.ofMillis(1000L * KEYS * VERSIONS / 20 - 200));
  }

  @Test
  void oneThatIsStoppedStopsAndTheAuditSaysWhoDidWhat() {
    var id = start(Map.of("tenant", tenant, "rate", 1));
    http.post()
        .uri("/api/ops/replays/%s/stop".formatted(id))
        .headers(Tokens.as(Tokens.ops()))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(ended(id).path("status").asString()).isEqualTo("STOPPED");
    assertThat(
            database.rows("select actor, action from ops_audit where subject = '%s'".formatted(id)))
        .containsExactly(Map.of("actor", "oskar", "action", "stop replay"));
    assertThat(
            database.rows(
                "select actor from ops_audit where action = 'replay' and detail like '%%%s%%'"
                    .formatted(id)))
        .containsExactly(Map.of("actor", "oskar"));
  }

  private void publish(UUID owner, UUID key, long version) {
    events.publish(
        Topics.RELEASE_SCHEDULED,
        key,
        owner,
        new ReleaseScheduled(key, version, null, null, Instant.EPOCH));
  }

  private boolean allAt(long version) {
    return heard(tenant).stream().allMatch(row -> row.get("version").equals(version));
  }

  private List<Map<String, Object>> heard(UUID owner) {
    return database.rows(owner, "select id, version, times from heard order by id");
  }

  private static List<String> groups() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
      return admin.listGroups().all().get().stream()
          .map(group -> group.groupId())
          .sorted()
          .toList();
    }
  }

  private String start(Map<String, Object> what) {
    var request =
        new HashMap<String, Object>(
            Map.of("topic", "release.scheduled", "dryRun", false, "rate", 0));
    request.putAll(what);
    return body(http.post()
            .uri("/api/ops/replays")
            .headers(Tokens.as(Tokens.ops()))
            .bodyValue(request)
            .exchange()
            .expectStatus()
            .isAccepted())
        .path("id")
        .asString();
  }

  private JsonNode ended(String id) {
    await().atMost(PATIENCE).until(() -> !look(id).path("status").asString().equals("RUNNING"));
    return look(id);
  }

  private JsonNode look(String id) {
    return body(
        http.get().uri("/api/ops/replays/" + id).headers(Tokens.as(Tokens.ops())).exchange());
  }

  private static JsonNode body(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}
