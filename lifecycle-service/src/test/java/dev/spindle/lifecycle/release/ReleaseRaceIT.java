package dev.spindle.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.Api;
import dev.spindle.lifecycle.verdicts.StoreVerdicts;
import dev.spindle.lifecycle.verdicts.SyncRun;
import dev.spindle.lifecycle.verdicts.SyncRun.Verdict;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Many clients at one release (fault row F40). */
@ServiceTest
@Tag("fault")
class ReleaseRaceIT {

  private static final int CLIENTS = 32;

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  @Autowired ApplicationContext service;
  private Api api;

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Tag("F40")
  @Test
  void ofThirtyTwoThatWantTheSameOneWins() throws Exception {
    var id = api.draft();

    var statuses = atOnce(_ -> status(id, "complete-mixing"));

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(api.read(id, "history").get("items")).hasSize(1);
  }

  @Tag("F40")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void everyAcceptedCommandIsOneStepOfOneHistory(long seed) throws Exception {
    var id = api.mastered();
    var random = new Random(seed);
    var names = List.of("reopen-recording", "complete-mixing", "complete-mastering", "lock");
    var wishes = IntStream.range(0, CLIENTS).mapToObj(_ -> names.get(random.nextInt(4))).toList();

    var statuses = atOnce(n -> status(id, wishes.get(n)));

    var accepted = statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).as("seed %d", seed).containsAnyOf(200, 409).doesNotContain(500);
    assertThat(api.version(id)).isEqualTo(2 + accepted);
    var history = api.read(id, "history").get("items");
    for (int i = 1; i < history.size(); i++) {
      assertThat(history.get(i - 1).get("fromState")).isEqualTo(history.get(i).get("toState"));
    }
    await()
        .until(
            () ->
                events.said(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class).stream()
                    .map(ReleaseTransitioned::getVersion)
                    .toList()
                    .equals(LongStream.rangeClosed(1, 2 + accepted).boxed().toList()));
  }

  @RepeatedTest(3)
  @Tag("F41")
  void aSyncRunAndPeopleRaceForTheLock() throws Exception {
    var id = api.released();
    var verdicts = service.getBean(StoreVerdicts.class);
    var tx = service.getBean(Tx.class);

    atOnce(
        n -> {
          if (n % 2 == 0) {
            return status(id, "lock");
          }
          var run = new SyncRun(UUID.randomUUID(), n, Verdict.SYNCED, Instant.now());
          tx.asTenant(api.tenant, "dsp-sync", verdicts.consider(id, run, "event-" + n)).block();
          return 200;
        });

    assertThat(api.state(id)).isEqualTo("LOCKED");
    assertThat(api.read(id, "history").get("items").valueStream())
        .filteredOn(entry -> entry.get("transition").asString().equals("lock"))
        .hasSize(1);
  }

  private int status(UUID id, String transition) {
    var body = java.util.Map.of("transition", transition, "reason", "race");
    return api.post(api.manager(), id, "transition", body).status();
  }

  private static List<Integer> atOnce(java.util.function.IntFunction<Integer> client)
      throws Exception {
    var start = new CyclicBarrier(CLIENTS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  n ->
                      (Callable<Integer>)
                          () -> {
                            start.await();
                            return client.apply(n);
                          })
              .toList();
      return threads.invokeAll(all).stream().map(future -> future.resultNow()).toList();
    }
  }
}
