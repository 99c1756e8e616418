package dev.spindle.lifecycle;

import static dev.spindle.lifecycle.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may, and whose it is (bad-input rows S1, S4, S5, S6, S21, S34). */
@ServiceTest
class AccessIT {

  private static final Map<String, Object> COMMANDS =
      Map.of(
          "transition", Map.of("transition", "complete-mixing"),
          "schedule", plan(),
          "schedule/preview", plan(),
          "release-now", Map.of(),
          "lock", Map.of(),
          "unlock", Map.of("reason", "because"),
          "unlock-requests", Map.of("reason", "because"),
          "unlock-requests/0190f5a0-0000-7000-8000-000000000000/approve", Map.of(),
          "unlock-requests/0190f5a0-0000-7000-8000-000000000000/reject", Map.of("reason", "no"),
          "edit-check", Map.of("fields", List.of("title")));

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  @Autowired TestDatabase database;
  private Api api;

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Tag("bad-input")
  @Tag("S1")
  @Test
  void anotherTenantsReleaseIsAsUnknownAsOneThatNeverWas() {
    var theirs = api.draft();
    var stranger = Tokens.admin(Tokens.newTenant());

    COMMANDS.forEach(
        (what, body) -> {
          var theirAnswer = json(api.post(stranger, theirs, what, body).is(404));
          var nobodys = json(api.post(stranger, Api.newId(), what, body).is(404));
          assertThat(theirAnswer.get("code")).as(what).isEqualTo(nobodys.get("code"));
        });
    assertThat(api.version(theirs)).isZero();
  }

  @Tag("bad-input")
  @Tag("S1")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lifecycle",
        "timeline",
        "history",
        "history/as-of?at=2026-01-01T00:00:00Z",
        "schedule",
        "editable-fields",
        "unlock-requests"
      })
  void anotherTenantReadsNothing(String what) {
    var theirs = api.draft();

    api.get(Tokens.admin(Tokens.newTenant()), theirs, what).is(404);
    api.get(Tokens.viewer(api.tenant), theirs, what).is(200);
  }

  @Tag("bad-input")
  @Tag("S4")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "release_lifecycle",
        "release_history",
        "release_facts",
        "store_verdict",
        "state_suggestion",
        "unlock_request"
      })
  void aQueryWithoutTenantSeesNothing(String table) {
    api.released();

    assertThat(database.rowsOfNobody("select * from " + table)).isEmpty();
    assertThat(database.rows(Tokens.newTenant(), "select * from " + table)).isEmpty();
  }

  @Tag("bad-input")
  @Tag("S34")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update release_history set reason = 'nothing happened'",
        "delete from release_history"
      })
  void nobodyRewritesHistory(String sql) {
    api.released();

    assertThatThrownBy(() -> database.rows(api.tenant, sql))
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Tag("bad-input")
  @Tag("S6")
  @Test
  void aViewerChangesNothing() {
    var id = api.mastered();
    COMMANDS.forEach((what, body) -> api.post(Tokens.viewer(api.tenant), id, what, body).is(403));
  }

  @Tag("bad-input")
  @Tag("S6")
  @Test
  void onlyAnAdministratorForcesAReleaseOpenAndOnlyWithAReason() {
    var id = api.released();
    api.transition(id, "lock").is(200);

    api.post(api.manager(), id, "unlock", Map.of("reason", "please")).is(403);
    api.post(api.admin(), id, "unlock", Map.of()).is(400);
    api.post(api.admin(), id, "unlock", Map.of("reason", " ")).is(400);
    api.post(api.admin(), id, "unlock", Map.of("reason", "wrong ISRC", "level", "LOCKED")).is(422);
    api.post(api.admin(), id, "unlock", Map.of("reason", "wrong ISRC")).is(200);

    var last = api.read(id, "history").get("items").get(0);
    assertThat(last.get("actor").asString()).isEqualTo("ada");
    assertThat(last.get("reason").asString()).isEqualTo("wrong ISRC");
    assertThat(last.get("fromLock").asString()).isEqualTo("LOCKED");
    assertThat(last.get("toLock").asString()).isEqualTo("UNLOCKED");
  }

  @Test
  void nobodyPlaysTheScheduler() {
    var id = api.mastered();
    json(
        api.schedule(
                id,
                (java.time.Year.now(java.time.ZoneOffset.UTC).getValue() + 1) + "-06-04T00:00",
                "UTC",
                "LOCAL_TIME")
            .is(200));

    var refusal =
        json(api.post(api.admin(), id, "transition", Map.of("transition", "release")).is(403));

    assertThat(refusal.get("violations").get(0).get("fix").asString()).contains("release-now");
  }

  @Tag("bad-input")
  @Tag("S5")
  @ParameterizedTest
  @ValueSource(strings = {"tenantId", "version", "state", "lock", "actor", "__proto__"})
  void aFieldThatNobodyAskedForIsRefused(String field) {
    var id = api.draft();

    api.post(api.manager(), id, "transition", Map.of("transition", "start-recording", field, "x"))
        .is(400);
    assertThat(api.version(id)).isZero();
  }

  @Tag("bad-input")
  @Tag("S21")
  @Test
  void aRepeatWithTheSameKeyGetsTheSameAnswerAndMovesOnce() {
    var id = api.draft();

    var first = withKey(id, "k-1");
    var second = withKey(id, "k-1");

    assertThat(second).isEqualTo(first);
    assertThat(api.version(id)).isEqualTo(1);
  }

  private String withKey(UUID id, String key) {
    var request =
        http.post()
            .uri("/api/releases/{id}/transition", id)
            .headers(Tokens.as(api.manager()))
            .header("Idempotency-Key", key)
            .bodyValue(Map.of("transition", "start-recording"));
    return json(Api.Answer.of(request).is(200)).toString();
  }

  private static Map<String, Object> plan() {
    return Map.of("localDateTime", "2099-06-05T00:00:00", "zone", "UTC", "policy", "LOCAL_TIME");
  }
}
