package dev.spindle.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.Api;
import dev.spindle.delivery.Releases;
import dev.spindle.delivery.Scene;
import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.faults.Stop;
import dev.spindle.testkit.faults.history.Fact;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What may fail on the way to a store, and what must hold all the same. */
@Tag("fault")
class ShippingFaultsIT extends Scene {

  private static final int PACKAGE_BYTES = 2 * 200_000 + 40_000;

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  private History history = History.of("shipping", 0);

  private void watch(String row, long seed) {
    history = History.of(row, seed);
    store.watch(history);
  }

  @ParameterizedTest
  @Tag("F20")
  @MethodSource("seeds")
  void aCutAtAnyByteEndsInOneWholePackage(long seed) {
    watch("F20", seed);
    store.cutAfter(new Random(seed).nextInt(PACKAGE_BYTES));
    api.target(store);

    var details = api.awaitStatus(api.scheduled(2), "DELIVERED");

    assertThat(details.get("attempts").size()).as("seed %d", seed).isGreaterThan(1);
    assertOnePackage(details);
  }

  @Test
  @Tag("F20")
  void aCutBeforeTheCompletionFileSendsNothingTwice() {
    watch("F20-completion", 0);
    store.cutAfterRename(name -> name.toString().endsWith(Releases.UPC + ".xml"));
    api.target(store);

    var details = api.awaitStatus(api.scheduled(2), "DELIVERED");

    assertOnePackage(details);
    assertThat(states(details.get("attempts").get(1))).containsOnly("FOUND", "PLACED");
    assertThat(sent(details.get("attempts").get(1))).as("resources again").isLessThan(40_000);
  }

  @Test
  @Tag("F6")
  void aWorkerKilledAfterTheUploadIsReplacedAndNothingIsSentAgain() {
    watch("F6", 0);
    api.target(store);
    try (var _ = Stop.dyingAt(Upload.BATCH_COMPLETE)) {
      var details = api.awaitStatus(api.scheduled(2), "DELIVERED");

      assertOnePackage(details);
      assertThat(details.get("attempts").get(0).get("outcome").asString()).isEqualTo("LOST");
      assertThat(states(details.get("attempts").get(1))).containsOnly("FOUND");
    }
  }

  @Test
  @Tag("F37")
  void aWorkerThatLostItsLeaseStopsAtItsNextStep() {
    watch("F37", 0);
    api.target(store);
    try (var stop = Stop.waitingAt(Upload.FILE_RENAMED)) {
      var release = api.scheduled(2);
      stop.awaitPasses(1);
      database.rows(
          """
          update due_work set lease_token = lease_token + 1, lease_until = null
           where kind = 'delivery' and work_id = '%s' returning 1
          """
              .formatted(api.deliveries(release).getFirst().get("id").asString()));

      var details = api.awaitStatus(release, "DELIVERED");
      stop.go();

      var id = details.get("delivery").get("id").asString();
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> outcomes(api.details(id)).equals(List.of("LOST", "DELIVERED")));
      assertOnePackage(details);
    }
  }

  @Test
  @Tag("F22")
  void aChangedHostKeyStopsItUntilAPersonHasLooked() {
    watch("F22", 0);
    var target = api.target(store);
    store.useNewHostKey();
    var release = api.scheduled(1);

    var failed = api.awaitStatus(release, "FAILED").get("delivery");

    assertThat(failed.get("errorCategory").asString()).isEqualTo("HOST_KEY");
    assertThat(failed.get("attempt").asInt()).isEqualTo(1);
    assertThat(store.sessions()).isZero();

    var path = "/api/delivery-targets/" + target;
    api.put(path, 1, Api.targetBody(store, "Looked at")).expectStatus().isOk();
    api.post(
            "/api/deliveries/" + failed.get("id").asString() + "/retry",
            Map.of("reason", "The store confirmed its new key"))
        .expectStatus()
        .isOk();
    assertOnePackage(api.awaitStatus(release, "DELIVERED"));
  }

  @Test
  @Tag("F21")
  void aStoreThatHangsIsGivenUpAndTheNextAttemptGoesThrough() {
    watch("F21", 0);
    store.fallSilent();
    api.target(store);
    var release = api.scheduled(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.deliveries(release).stream().anyMatch(d -> d.get("attempt").asInt() > 1));

    store.wakeUp();

    assertOnePackage(api.awaitStatus(release, "DELIVERED"));
  }

  @Test
  void nothingLeavesWhenTheCatalogueOwesAFactAndTheMendedVersionGoesByItself() {
    watch("mended", 0);
    api.target(store);
    var release = Releases.newId();
    var bare = api.releases.deliverable(release, 1, 1).setLabel(null).setGenre(null).build();
    events.publish(Topics.RELEASE_CHANGED, release, api.tenant, bare);
    api.transition(release, 1, ReleaseState.SCHEDULED, 1);

    var failed = api.awaitStatus(release, "FAILED");
    assertThat(failed.get("delivery").get("errorCategory").asString()).isEqualTo("METADATA");
    assertThat(failed.get("report").get("findings"))
        .extracting(finding -> finding.get("field").asString())
        .containsExactlyInAnyOrder("label", "genre");
    assertThat(store.sessions()).isZero();

    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, 2, 1).build());
    assertOnePackage(api.awaitStatus(release, "DELIVERED"));
  }

  @Test
  void nothingLeavesThatTheStoresOwnRulesRefuse() {
    var body = Api.targetBody(store, "Strict");
    body.put("store", Map.of("dpid", Api.STORE_DPID, "name", "Strict", "rulePack", "generic"));
    api.target(body);
    var release = Releases.newId();
    var small = api.releases.deliverable(release, 1, 1);
    var cover = ImageFile.newBuilder(small.getCover()).setWidth(640).build();
    events.publish(Topics.RELEASE_CHANGED, release, api.tenant, small.setCover(cover).build());
    api.transition(release, 1, ReleaseState.SCHEDULED, 1);

    var failed = api.awaitStatus(release, "FAILED");

    assertThat(failed.get("delivery").get("errorCategory").asString()).isEqualTo("QUALITY");
    assertThat(failed.get("report").get("findings"))
        .extracting(finding -> finding.get("rule").asString())
        .contains("store-cover-size", "store-cover-square");
    assertThat(store.sessions()).isZero();
  }

  @Test
  void oneDeadStoreOfTwoHoldsUpOnlyItself() {
    var dead = Api.targetBody(store, "Dead");
    var connection = new HashMap<>(castMap(dead.get("connection")));
    connection.put("port", 1025);
    dead.put("connection", connection);
    api.target(dead);
    api.target(store);

    var release = api.scheduled(1);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                api.deliveries(release).stream()
                    .anyMatch(d -> d.get("status").asString().equals("DELIVERED")));
    assertThat(api.deliveries(release))
        .extracting(d -> d.get("status").asString())
        .contains("DELIVERED")
        .doesNotContain("FAILED");
  }

  /** The remote tree is the package, whole, once; and the store never saw less under its mark. */
  private void assertOnePackage(JsonNode details) {
    var shipped = details.get("shipped");
    var batch = shipped.get("folder").asString() + "/";
    var expected = new TreeMap<String, Long>();
    shipped
        .get("files")
        .forEach(f -> expected.put(batch + f.get("path").asString(), f.get("size").asLong()));
    var tree = store.tree();
    tree.remove(batch + shipped.get("completionFile").asString());
    assertThat(tree).isEqualTo(expected);
    shipped.get("files").forEach(file -> history.add(packed(batch, file)));
    history.judge(Invariant.I8);
  }

  private static Fact packed(String batch, JsonNode file) {
    var path = batch + file.get("path").asString();
    return new Fact.Packed(PracticeStore.PARTNER, batch, path, file.get("md5").asString());
  }

  private static List<String> outcomes(JsonNode details) {
    return StreamSupport.stream(details.get("attempts").spliterator(), false)
        .map(attempt -> attempt.get("outcome").asString())
        .toList();
  }

  private static Set<String> states(JsonNode attempt) {
    return StreamSupport.stream(attempt.get("files").spliterator(), false)
        .map(file -> file.get("state").asString())
        .collect(Collectors.toSet());
  }

  private static long sent(JsonNode attempt) {
    return StreamSupport.stream(attempt.get("files").spliterator(), false)
        .mapToLong(file -> file.get("sent").asLong())
        .sum();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> castMap(Object map) {
    return (Map<String, Object>) map;
  }
}
