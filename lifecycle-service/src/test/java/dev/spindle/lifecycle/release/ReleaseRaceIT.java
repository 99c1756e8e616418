package dev.spindle.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.lifecycle.Api;
import dev.spindle.lifecycle.RowHolder;
import dev.spindle.lifecycle.verdicts.StoreVerdicts;
import dev.spindle.lifecycle.verdicts.SyncRun;
import dev.spindle.lifecycle.verdicts.SyncRun.Verdict;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.faults.history.History;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Many clients at one release (fault row F40). */
@ServiceTest
@Tag("fault")
class ReleaseRaceIT {

  private static final int CLIENTS = 32;
  private static final int AT_THE_WRITE = 3;

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  @Autowired TestDatabase database;
  @Autowired ApplicationContext service;
  private Api api;

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Tag("F40")
  @Test
  void ofThirtyTwoThatWantTheSameOneWins() throws Exception {
    var id = api.draft();

    var statuses = atOnce(id, _ -> status(id, "complete-mixing"));

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(api.read(id, "history").get("items")).hasSize(1);
  }

  @Tag("F40")
  @ParameterizedTest
  @MethodSource("seeds")
  void everyAcceptedCommandIsOneStepOfOneHistory(long seed) throws Exception {
    var id = api.mastered();
    var random = new Random(seed);
    var names =
        List.of("reopen-mixing", "reopen-recording", "complete-mixing", "complete-mastering");
    var wishes = IntStream.range(0, CLIENTS).mapToObj(_ -> names.get(random.nextInt(4))).toList();

    var statuses = atOnce(id, n -> status(id, wishes.get(n)));

    var accepted = statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).as("seed %d", seed).contains(200).containsOnly(200, 409);
    assertThat(api.version(id)).isEqualTo(2 + accepted);
    Paths.judge(History.of("F40", seed), api.tenant, database, events);
  }

  @Tag("F41")
  @ParameterizedTest
  @MethodSource("seeds")
  void aSyncRunAndPeopleRaceForTheLock(long seed) throws Exception {
    var random = new Random(seed);
    var id = api.released();
    var verdicts = service.getBean(StoreVerdicts.class);
    var tx = service.getBean(Tx.class);
    var isPerson = IntStream.range(0, CLIENTS).mapToObj(_ -> random.nextBoolean()).toList();

    atOnce(
        id,
        n -> {
          if (isPerson.get(n)) {
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
    Paths.judge(History.of("F41", seed), api.tenant, database, events);
  }

  private int status(UUID id, String transition) {
    var body = java.util.Map.of("transition", transition, "reason", "race");
    return api.post(api.manager(), id, "transition", body).status();
  }

  /** All of them, each held at the write until at least a few have read what they judge by. */
  private List<Integer> atOnce(UUID id, IntFunction<Integer> client) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers;
      try (var row = new RowHolder(service.getEnvironment(), id)) {
        answers =
            IntStream.range(0, CLIENTS)
                .mapToObj(n -> threads.submit(() -> client.apply(n)))
                .toList();
        await().until(() -> row.waiting() >= AT_THE_WRITE);
      }
      return answers.stream().map(ReleaseRaceIT::answer).toList();
    }
  }

  private static int answer(Future<Integer> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
