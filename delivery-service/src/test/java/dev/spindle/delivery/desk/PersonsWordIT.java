package dev.spindle.delivery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.Api;
import dev.spindle.delivery.Releases;
import dev.spindle.delivery.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person says about a delivery, and what stands until a person says otherwise. */
class PersonsWordIT extends Scene {

  private static final Map<String, String> REASON = Map.of("reason", "The label asked for it");

  @Test
  void aDeliveryThatWasCalledOffStaysSoUntilAPersonAsksAnew() {
    store.refuseOpening(_ -> true);
    var target = api.target(store);
    var release = api.scheduled(1);
    var id = api.awaitStatus(release, "FAILED").get("delivery").get("id").asString();

    api.post("/api/deliveries/" + id + "/cancel", REASON).expectStatus().isOk();
    store.refuseOpening(_ -> false);
    change(release, 2);

    await().during(Duration.ofMillis(900)).until(() -> statuses(release).equals("CANCELLED"));
    api.post("/api/deliveries", ask(release, target)).expectStatus().isAccepted();
    api.awaitStatus(release, "DELIVERED");
  }

  @Test
  void whatIsDoneCannotBeCalledOffOrTriedAgain() {
    api.target(store);
    var id = api.awaitStatus(api.scheduled(1), "DELIVERED").get("delivery").get("id").asString();

    for (var step : List.of("/cancel", "/retry")) {
      var answer = api.post("/api/deliveries/" + id + step, REASON);
      assertThat(Api.json(answer.expectStatus().isEqualTo(409)).get("code").asString())
          .isEqualTo("step-not-possible");
    }
  }

  @Test
  void thereIsNoMessageToShowWhereNoneCouldBeMade() {
    api.target(store);
    var release = Releases.newId();
    var owing = api.releases.deliverable(release, 1, 1).setLabel(null).build();
    events.publish(Topics.RELEASE_CHANGED, release, api.tenant, owing);
    api.transition(release, 1, ReleaseState.SCHEDULED, 1);
    var id = api.awaitStatus(release, "FAILED").get("delivery").get("id").asString();

    for (var path : List.of("/ern", "/package")) {
      var answer = api.get("/api/deliveries/" + id + path).expectStatus().isNotFound();
      assertThat(Api.json(answer).get("code").asString()).isEqualTo("message-not-made");
    }
  }

  @Test
  void aReleaseThatTheCatalogueDropsIsTakenDown() {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    events.publish(Topics.RELEASE_CHANGED, release, api.tenant, null);

    await().until(() -> api.deliveries(release).size() == 2);
    var takedown = api.awaitStatus(release, "DELIVERED").get("delivery");
    assertThat(takedown.get("messageType").asString()).isEqualTo("TAKEDOWN");
  }

  @Test
  void aRemovedTargetGetsNothingOfWhatStillWaits() {
    store.refuseRenaming(_ -> true);
    var target = api.target(store);
    var release = api.scheduled(1);
    await().until(() -> statuses(release).equals("RETRYING"));

    api.delete("/api/delivery-targets/" + target, 1).expectStatus().isNoContent();

    await().until(() -> statuses(release).equals("CANCELLED"));
    assertThat(store.tree().keySet()).noneMatch(path -> path.contains("BatchComplete"));
  }

  @Test
  void aRetryOfADistributionTakesUpWhatFailedAndNothingElse() {
    var failing = api.target(Api.targetBody(store, "Has another key"));
    store.useNewHostKey();
    api.target(store);
    var release = api.scheduled(1);
    await().until(() -> sorted(release).equals(List.of("DELIVERED", "FAILED")));
    assertThat(overall(release)).isEqualTo("NEEDS_ATTENTION");
    api.put("/api/delivery-targets/" + failing, 1, Api.targetBody(store, "Looked at"));

    api.post("/api/releases/" + release + "/distribution/retry", REASON)
        .expectStatus()
        .isAccepted();

    await().until(() -> overall(release).equals("COMPLETE"));
    assertThat(sorted(release)).containsExactly("DELIVERED", "DELIVERED");
  }

  private List<String> sorted(UUID release) {
    return api.deliveries(release).stream().map(d -> d.get("status").asString()).sorted().toList();
  }

  private String overall(UUID release) {
    var shown = Api.json(api.get("/api/releases/" + release + "/distribution"));
    return shown.get("overall").asString();
  }

  private String statuses(UUID release) {
    return String.join(" ", sorted(release));
  }

  private void change(UUID release, long version) {
    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, version, 1).setTitle("Version " + version).build());
  }

  private static Map<String, Object> ask(UUID release, UUID target) {
    return Map.of(
        "releaseId", release, "targetIds", List.of(target), "reason", "The label asked for it");
  }
}
