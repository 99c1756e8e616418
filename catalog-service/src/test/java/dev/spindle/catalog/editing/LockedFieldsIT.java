package dev.spindle.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.history.Fact.Stood;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Many people edit a release while it is locked, first in part and then as a whole. */
@ServiceTest
@Tag("fault")
class LockedFieldsIT {

  private static final int EDITORS = 8;
  private static final int FEWEST_EDITS = 10;
  private static final int LONGEST_PAUSE_NANOS = 40_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final AtomicBoolean running = new AtomicBoolean(true);
  private CatalogClient client;
  private UUID id;

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F41")
  void nothingThatIsLockedChanges(long seed) throws Exception {
    client = CatalogClient.of(http, tenant);
    id = UUID.fromString(client.create(CatalogClient.single("Lys")).path("id").asString());
    var dice = new Random(seed);
    long partly;
    long wholly;
    try (var _ = FaultPoints.arm(FaultPoints.COMMAND_WORKED, () -> dawdle(dice));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < EDITORS; n++) {
        var own = new Random(dice.nextLong());
        threads.execute(() -> editOn(own));
      }
      partly = lockedAt(1, LockLevel.PARTIAL, FEWEST_EDITS + dice.nextInt(FEWEST_EDITS));
      wholly = lockedAt(2, LockLevel.LOCKED, FEWEST_EDITS + dice.nextInt(FEWEST_EDITS));
      await().during(Duration.ofMillis(500)).until(running::get);
      running.set(false);
    }

    var history = History.of("F41-fields", seed);
    stood("title", partly, history);
    stood("label", wholly, history);
    history.judge(Invariant.I5);
  }

  /** Before a commit, so that a lock may come in between. */
  private static void dawdle(Random dice) {
    LockSupport.parkNanos(dice.nextInt(LONGEST_PAUSE_NANOS));
  }

  private void editOn(Random dice) {
    while (running.get()) {
      var edit = Map.of(dice.nextBoolean() ? "title" : "label", "named " + dice.nextInt());
      var path = "/api/releases/" + id;
      // done, late (412), or locked (409)
      client.patch(path, edit, client.version(path)).expectBody().returnResult();
    }
  }

  /** Locks it after so many more edits; the version at which a reader sees the lock first. */
  private long lockedAt(long version, LockLevel level, int edits) {
    long begun = client.version("/api/releases/" + id);
    await().atMost(PATIENCE).until(() -> client.version("/api/releases/" + id) >= begun + edits);
    events.publish(Topics.RELEASE_TRANSITIONED, id, tenant, transitioned(version, level));
    await().atMost(PATIENCE).until(() -> isLocked(level));
    return client.version("/api/releases/" + id);
  }

  private boolean isLocked(LockLevel level) {
    return client.read(id.toString()).path("lock").asString().equals(level.name());
  }

  private void stood(String field, long lockedFrom, History history) {
    var sql =
        """
        select version, document -> 'facts' ->> '%s' as value from release_change
         where release_id = '%s' and document is not null order by version
        """;
    var rows = database.rows(tenant, sql.formatted(field, id));
    assertThat(rows.stream().map(row -> String.valueOf(row.get("value"))).distinct())
        .as("edits of the " + field)
        .hasSizeGreaterThan(2);
    for (var row : rows) {
      boolean isLocked = ((Number) row.get("version")).longValue() >= lockedFrom;
      history.add(new Stood(id.toString(), field, String.valueOf(row.get("value")), isLocked));
    }
  }

  private ReleaseTransitioned transitioned(long version, LockLevel level) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(id)
        .setVersion(version)
        .setTransition("lock")
        .setFromState(ReleaseState.RELEASED)
        .setToState(ReleaseState.RELEASED)
        .setLockLevel(level)
        .setCatalogVersion(1)
        .setOccurredAt(Instant.EPOCH)
        .build();
  }
}
