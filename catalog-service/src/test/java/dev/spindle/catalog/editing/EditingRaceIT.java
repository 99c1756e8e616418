package dev.spindle.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An edit and a lock, a code and its twin, held at the moment at which they meet. */
@ServiceTest
class EditingRaceIT {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;
  @Autowired private Releases releases;

  private final UUID tenant = Tokens.newTenant();

  @Test
  void aLockWaitsForTheEditThatWasFirst() throws Exception {
    var client = CatalogClient.of(http, tenant);
    var id = UUID.fromString(client.create(CatalogClient.single("Lys")).path("id").asString());
    var entered = new CountDownLatch(1);
    var go = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var edit = threads.submit(() -> database.in(tenant, edit(id, entered, go)));
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
      events.publish(Topics.RELEASE_TRANSITIONED, id, tenant, locked(id));

      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(3))
          .until(() -> lock(client, id).equals("UNLOCKED"));
      go.countDown();

      assertThat(edit.get().release().version()).isEqualTo(2);
      await().atMost(Duration.ofSeconds(20)).until(() -> lock(client, id).equals("LOCKED"));
    }
  }

  @Test
  void twoReleasesCannotBringTheSameCodeAtTheSameTime() throws Exception {
    var client = CatalogClient.of(http, tenant);
    Callable<Integer> taker =
        () -> client.post("/api/releases", coded()).returnResult(String.class).getStatus().value();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          threads.invokeAll(java.util.Collections.nCopies(8, taker)).stream()
              .map(EditingRaceIT::status)
              .toList();
      assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }
  }

  @Test
  void twinsOfARequestWithAnIdFindTheSameRelease() throws Exception {
    var client = CatalogClient.of(http, tenant);
    var body =
        Map.of(
            "id",
            Tokens.newTenant().toString(),
            "title",
            "t",
            "displayArtist",
            "Å",
            "releaseType",
            "EP");
    Callable<Integer> twin =
        () -> client.post("/api/releases", body).returnResult(String.class).getStatus().value();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          threads.invokeAll(java.util.Collections.nCopies(8, twin)).stream()
              .map(EditingRaceIT::status)
              .toList();
      assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }
  }

  private Mono<StoredRelease> edit(UUID id, CountDownLatch entered, CountDownLatch go) {
    var intent = Intent.replacing("edited", List.of("title"), 1);
    return releases.edit(
        id,
        intent,
        release ->
            Mono.<Decision>fromCallable(
                    () -> {
                      entered.countDown();
                      assertThat(go.await(4, TimeUnit.SECONDS)).isTrue();
                      return new Decision.Accepted(
                          release.creditedTo(
                              List.of(
                                  new dev.spindle.catalog.people.Credit(
                                      "Å",
                                      dev.spindle.catalog.people.ContributorRole.CHOIR,
                                      null,
                                      null))));
                    })
                .subscribeOn(Schedulers.boundedElastic()));
  }

  private static Map<String, Object> coded() {
    return Map.of(
        "title",
        "t",
        "displayArtist",
        "Å",
        "releaseType",
        "EP",
        "tracks",
        List.of(Map.of("title", "t", "isrc", "QZABC2600001")));
  }

  private static String lock(CatalogClient client, UUID id) {
    return client.read(id.toString()).path("lock").asString();
  }

  private static Integer status(java.util.concurrent.Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReleaseTransitioned locked(UUID id) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(id)
        .setVersion(1)
        .setTransition("lock")
        .setFromState(ReleaseState.RELEASED)
        .setToState(ReleaseState.LOCKED)
        .setLockLevel(LockLevel.LOCKED)
        .setCatalogVersion(1)
        .setOccurredAt(Instant.EPOCH)
        .build();
  }
}
