package dev.spindle.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.Api;
import dev.spindle.delivery.Releases;
import dev.spindle.delivery.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanningIT extends Scene {

  @Test
  void waitsForTheCatalogueVersionThatLifecycleSaw() {
    api.target(store);
    var release = Releases.newId();
    publish(release, 1);
    api.transition(release, 1, ReleaseState.SCHEDULED, 2);
    await().during(Duration.ofMillis(700)).until(() -> api.deliveries(release).isEmpty());

    publish(release, 2);

    var delivery = api.awaitStatus(release, "DELIVERED").get("delivery");
    assertThat(delivery.get("catalogVersion").asLong()).isEqualTo(2);
  }

  @Test
  void sendsToEveryActiveTargetAndToNobodyElses() {
    api.target(store);
    api.target(store);
    var off = Api.targetBody(store, "Off");
    off.put("active", false);
    api.target(off);

    var release = api.scheduled(1);

    await().until(() -> statuses(release).equals(List.of("DELIVERED", "DELIVERED")));
  }

  @Test
  void sendsAChangeAsAnUpdateAndARepeatNotAtAll() {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    publish(release, 2);
    await().during(Duration.ofMillis(700)).until(() -> api.deliveries(release).size() == 1);
    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, 3, 1).setTitle("Another title").build());

    await().until(() -> api.deliveries(release).size() == 2);
    var update = api.awaitStatus(release, "DELIVERED").get("delivery");
    assertThat(update.get("messageType").asString()).isEqualTo("UPDATE");
    assertThat(update.get("catalogVersion").asLong()).isEqualTo(3);
  }

  @Test
  void takesDownWhatIsNoLongerScheduled() {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    api.transition(release, 2, ReleaseState.MASTERED, 1);

    await().until(() -> api.deliveries(release).size() == 2);
    var takedown = api.awaitStatus(release, "DELIVERED").get("delivery");
    assertThat(takedown.get("messageType").asString()).isEqualTo("TAKEDOWN");
  }

  @Test
  @Tag("fault")
  @Tag("F34")
  void aReplayOfEverythingMakesNoDelivery() {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");
    api.transition(release, 2, ReleaseState.MASTERED, 1);
    await().until(() -> statuses(release).equals(List.of("DELIVERED", "DELIVERED")));
    var requests = events.await(Topics.DELIVERY_REQUESTED, release, DeliveryRequested.class, 2);
    var before = store.tree();

    for (int round = 0; round < 2; round++) {
      publish(release, 1);
      api.transition(release, 1, ReleaseState.SCHEDULED, 1);
      requests.forEach(
          request -> events.publish(Topics.DELIVERY_REQUESTED, release, api.tenant, request));
      api.transition(release, 2, ReleaseState.MASTERED, 1);
    }

    await()
        .during(Duration.ofSeconds(1))
        .until(() -> statuses(release).equals(List.of("DELIVERED", "DELIVERED")));
    assertThat(store.tree()).isEqualTo(before);
  }

  @Test
  void aPersonMayAskAgainAndThenItIsANewDelivery() {
    var target = api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    api.post("/api/deliveries", ask(release, target, "INITIAL")).expectStatus().isAccepted();

    await().until(() -> statuses(release).equals(List.of("DELIVERED", "DELIVERED")));
    var again = api.deliveries(release).getFirst();
    assertThat(again.get("redelivery").asInt()).isEqualTo(1);
    assertThat(again.get("reason").asString()).isEqualTo("The store lost it");
  }

  @Test
  void refusesWhatMakesNoSense() {
    var target = api.target(store);
    var release = Releases.newId();
    assertCode(release, target, "INITIAL", 404, "release-not-found");
    publish(release, 1);
    api.transition(release, 1, ReleaseState.MASTERED, 1);
    await().until(() -> known(release));

    assertCode(release, target, "INITIAL", 409, "release-not-ready");
    assertCode(release, target, "TAKEDOWN", 409, "nothing-at-store");
    assertCode(release, UUID.randomUUID(), "INITIAL", 404, "target-not-found");
  }

  @Test
  void purgesWhatTheStoreHasWhereItsRulePackSaysItTakesPurges() {
    var body = Api.targetBody(store, "Takes purges");
    body.put("store", rules("audius"));
    var target = api.target(body);
    var release = Releases.newId();
    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases
            .deliverable(release, 1, 1)
            .setTerritories(new Territories(TerritoryMode.WORLDWIDE, List.of()))
            .build());
    api.transition(release, 1, ReleaseState.SCHEDULED, 1);
    api.awaitStatus(release, "DELIVERED");

    api.post("/api/deliveries", ask(release, target, "PURGE")).expectStatus().isAccepted();

    await().until(() -> api.deliveries(release).size() == 2);
    var purge = api.awaitStatus(release, "DELIVERED");
    assertThat(purge.get("shipped").get("files")).hasSize(1);
    assertCode(release, target, "PURGE", 409, "nothing-at-store");
    assertCode(release, target, "UPDATE", 409, "nothing-at-store");
    api.post("/api/releases/" + release + "/distribute", Map.of("reason", "make sure"))
        .expectStatus()
        .isAccepted();
    assertThat(api.deliveries(release)).hasSize(2);
  }

  @Test
  void sendsNoPurgeToAStoreThatTakesNone() {
    var target = api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    assertCode(release, target, "PURGE", 422, "purge-not-sent");
  }

  private static Map<String, String> rules(String pack) {
    return Map.of("dpid", Api.STORE_DPID, "name", "Practice Store", "rulePack", pack);
  }

  @Test
  @Tag("fault")
  @Tag("F40")
  void aTakedownIsTheLastWordHoweverItRacesTheFirstDelivery() {
    api.target(store);
    var release = api.scheduled(2);
    await().until(() -> !api.deliveries(release).isEmpty());

    api.transition(release, 2, ReleaseState.MASTERED, 1);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var newest = api.deliveries(release).getFirst();
              var takenDown =
                  newest.get("messageType").asString().equals("TAKEDOWN")
                      && newest.get("status").asString().equals("DELIVERED");
              return takenDown || newest.get("status").asString().equals("CANCELLED");
            });
  }

  @Test
  void aDistributionShowsTheNewestDeliveryToEachTargetInOneWord() {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    var again =
        Api.json(
            api.post(
                    "/api/releases/" + release + "/distribute",
                    Map.of("reason", "make sure that all have it"))
                .expectStatus()
                .isAccepted());

    assertThat(again.get("overall").asString()).isEqualTo("COMPLETE");
    assertThat(again.get("statistics").get("completed").asInt()).isEqualTo(1);
    assertThat(api.deliveries(release)).hasSize(1);
  }

  private boolean known(UUID release) {
    return !database
        .rows(
            api.tenant,
            "select 1 from release_standing where lifecycle_version > 0 and release_id = '%s'"
                .formatted(release))
        .isEmpty();
  }

  private void publish(UUID release, long version) {
    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, version, 1).build());
  }

  private List<String> statuses(UUID release) {
    return api.deliveries(release).stream().map(d -> d.get("status").asString()).toList();
  }

  private static Map<String, Object> ask(UUID release, UUID target, String type) {
    return Map.of(
        "releaseId",
        release,
        "targetIds",
        List.of(target),
        "messageType",
        type,
        "reason",
        "The store lost it");
  }

  private void assertCode(UUID release, UUID target, String type, int status, String code) {
    var answer = api.post("/api/deliveries", ask(release, target, type));
    assertThat(Api.json(answer.expectStatus().isEqualTo(status)).get("code").asString())
        .isEqualTo(code);
  }
}
