package dev.spindle.lifecycle;

import static dev.spindle.lifecycle.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.Envelope;
import dev.spindle.testkit.OpenApiContract;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service, one story per use case. */
@ServiceTest
class LifecycleServiceIT {

  @Autowired ApplicationContext service;
  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  Api api;

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Test
  void servesExactlyItsContract() {
    OpenApiContract.check(service, Path.of("openapi.yaml"));
  }

  @Test
  void takesAReleaseFromDraftToLocked() {
    var id = api.draft();
    api.transition(id, "start-recording").is(200);
    api.transition(id, "complete-mixing").is(200);
    api.transition(id, "complete-mastering").is(200);
    api.schedule(id, soon(), "UTC", "ONE_INSTANT").is(200);

    await().until(() -> api.state(id).equals("RELEASED"));
    var run = UUID.randomUUID();
    events.publish(Topics.DSP_SYNCED, id, api.tenant, synced(id, run, 1));
    await().until(() -> api.state(id).equals("LOCKED"));

    var said = events.await(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class, 6);
    assertThat(said)
        .extracting(ReleaseTransitioned::getTransition)
        .containsExactly(
            "start-recording",
            "complete-mixing",
            "complete-mastering",
            "schedule",
            "release",
            "lock");
    assertThat(said)
        .extracting(ReleaseTransitioned::getVersion)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(said.getLast().getReason()).isEqualTo("The stores agree: sync run " + run);
    assertThat(events.said(Topics.RELEASE_SCHEDULED, id, ReleaseScheduled.class)).hasSize(1);
  }

  @Test
  void explainsEveryStepAfterwards() {
    var id = api.released();

    var history = api.read(id, "history").get("items");

    assertThat(texts(history, "transition"))
        .containsExactly("release-now", "complete-mastering", "complete-mixing");
    assertThat(texts(history, "actor")).containsOnly("max");
    assertThat(history.get(0).get("schedule").get("policy").asString()).isEqualTo("ONE_INSTANT");
  }

  @Test
  void saysHowAReleaseStoodAtAMoment() {
    var id = api.mastered();
    var mixed = api.read(id, "history").get("items").get(1).get("occurredAt").asString();

    assertThat(api.read(id, "history/as-of?at=" + mixed).get("entry").get("toState").asString())
        .isEqualTo("MIXED");
    assertThat(api.read(id, "history/as-of?at=2020-01-01T00:00:00Z").get("entry").isNull())
        .isTrue();
    api.get(api.manager(), id, "history/as-of?at=yesterday").is(400);
  }

  @Test
  void pagesThroughTheHistory() {
    var id = api.released();

    var first = api.read(id, "history?limit=2");
    var rest = api.read(id, "history?limit=2&cursor=" + first.get("next").asString());

    assertThat(texts(first.get("items"), "version")).containsExactly("3", "2");
    assertThat(texts(rest.get("items"), "version")).containsExactly("1");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void namesEveryGuardThatFails() {
    var id = api.bare();

    var refusal = json(api.transition(id, "complete-mixing").is(422));

    assertThat(refusal.get("code").asString()).isEqualTo("guards-not-met");
    assertThat(texts(refusal.get("violations"), "code")).containsExactly("no-tracks");
    assertThat(refusal.get("violations").get(0).get("fix").asString()).isNotBlank();
  }

  @Test
  void saysFromWhereATransitionIsPossible() {
    var id = api.draft();

    var refusal = json(api.transition(id, "lock").is(409));

    assertThat(refusal.get("code").asString()).isEqualTo("transition-not-allowed");
    assertThat(refusal.get("violations").get(0).get("fix").asString()).contains("RELEASED");
  }

  @Test
  void listsWhatMayBeEditedAndChecksAnEdit() {
    var id = api.released();

    assertThat(texts(api.read(id, "editable-fields").get("editable")))
        .containsExactly("label", "description", "cover");
    var check =
        json(
            api.post(
                    api.manager(),
                    id,
                    "edit-check",
                    Map.of("fields", List.of("label", "tracks[0].title", "tenantId")))
                .is(200));
    assertThat(check.get("editable").asBoolean()).isFalse();
    assertThat(texts(check.get("fields"), "editable")).containsExactly("true", "false", "false");
  }

  @Test
  void whatIsPublishedGoesOnInTheTraceOfTheRequest() {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var id = api.draft();

    http.post()
        .uri("/api/releases/{id}/transition", id)
        .headers(Tokens.as(api.manager()))
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .bodyValue(Map.of("transition", "start-recording"))
        .exchange()
        .expectStatus()
        .isOk();

    events.awaitOne(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class);
    var record = events.records(Topics.RELEASE_TRANSITIONED, id.toString()).getFirst();
    assertThat(Envelope.of(record.headers()).traceparent()).contains(trace);
  }

  @Test
  void showsTheTimelineWithWhyNot() {
    var id = api.mastered();

    var timeline = api.read(id, "timeline");

    assertThat(texts(timeline.get("stages"), "progress"))
        .containsExactly("DONE", "SKIPPED", "DONE", "CURRENT", "AHEAD", "AHEAD", "AHEAD");
    assertThat(timeline.get("stages").get(3).get("at").isNull()).isFalse();
    // a viewer may do nothing, and is told so
    assertThat(timeline.get("next")).hasSize(13).noneMatch(next -> next.get("allowed").asBoolean());
    var forManager = json(api.get(api.manager(), id, "timeline").is(200));
    assertThat(allowed(forManager.get("next")))
        .containsExactlyInAnyOrder("schedule", "release-now", "reopen-mixing");
  }

  private static List<String> allowed(JsonNode next) {
    return next.valueStream()
        .filter(option -> option.get("allowed").asBoolean())
        .map(option -> option.get("transition").asString())
        .toList();
  }

  private static String soon() {
    return LocalDateTime.ofInstant(Instant.now().plusMillis(1_500), ZoneOffset.UTC).toString();
  }

  private static DspSynced synced(UUID id, UUID run, long version) {
    return DspSynced.newBuilder()
        .setReleaseId(id)
        .setSyncRunId(run)
        .setVersion(version)
        .setVerdict(SyncVerdict.SYNCED)
        .setCatalogVersion(1)
        .setOpenConflicts(0)
        .setOccurredAt(Instant.now())
        .build();
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.get(field).asString()).toList();
  }

  private static List<String> texts(JsonNode items) {
    return items.valueStream().map(JsonNode::asString).toList();
  }
}
