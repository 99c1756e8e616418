package dev.spindle.lifecycle.verdicts;

import static dev.spindle.lifecycle.verdicts.SyncRun.Verdict.CONFLICTS;
import static dev.spindle.lifecycle.verdicts.SyncRun.Verdict.NOT_FOUND;
import static dev.spindle.lifecycle.verdicts.SyncRun.Verdict.SYNCED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.Driver;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.Paths;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.faults.history.History;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** When a sync run locks a release, and when it does not (fault row F41). */
@ServiceTest
@Tag("fault")
class StoreVerdictsIT {

  @Autowired ApplicationContext service;
  @Autowired StoreVerdicts verdicts;
  @Autowired Tx tx;
  @Autowired TestEvents events;
  @Autowired TestDatabase database;
  private Driver driver;

  @AfterEach
  void hasGoneLegalPaths(TestInfo test) {
    Paths.judge(History.of("F41-" + test.getDisplayName(), 0), driver.tenant, database, events);
  }

  @BeforeEach
  void aTenant() {
    driver = new Driver(service, () -> null);
  }

  @Test
  void locksNamingTheRunAndTheEvent() {
    var id = driver.released();
    var run = run(1, SYNCED);

    consider(id, run);

    var last = driver.history(id).getLast();
    assertThat(state(id)).isEqualTo(ReleaseState.LOCKED);
    assertThat(last.get("reason")).isEqualTo("The stores agree: sync run " + run.id());
    assertThat(last.get("cause_event_id")).isEqualTo("event-1");
    assertThat(outcome(id)).isEqualTo("Locked.");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLICTS", "NOT_FOUND"})
  void locksOnAgreementOnly(SyncRun.Verdict verdict) {
    var id = driver.released();

    consider(id, run(1, verdict));

    assertThat(state(id)).isEqualTo(ReleaseState.RELEASED);
    assertThat(outcome(id)).isNull();
  }

  @Tag("F41")
  @Test
  void ignoresARunThatIsNotNewer() {
    var id = driver.released();
    consider(id, run(5, CONFLICTS));

    consider(id, run(5, SYNCED));
    consider(id, run(4, SYNCED));
    assertThat(state(id)).isEqualTo(ReleaseState.RELEASED);

    consider(id, run(6, SYNCED));
    assertThat(state(id)).isEqualTo(ReleaseState.LOCKED);
  }

  @Test
  void takesARepeatedRunInOnce() {
    var id = driver.released();
    var run = run(1, SYNCED);

    consider(id, run);
    consider(id, run);

    assertThat(driver.transitions(id)).containsOnlyOnce("lock");
    assertThat(outcome(id)).isEqualTo("Locked.");
  }

  @Test
  void notesWhyAReleaseThatIsNotOutIsNotLocked() {
    var id = driver.mastered();

    consider(id, run(1, SYNCED));

    assertThat(state(id)).isEqualTo(ReleaseState.MASTERED);
    assertThat(outcome(id)).startsWith("Not locked: lock is not possible from MASTERED");
  }

  @Test
  void doesNotUndoAForcedUnlock() {
    var id = driver.released();
    consider(id, run(1, SYNCED));
    driver.unlock(id, LockLevel.UNLOCKED);

    consider(id, run(2, SYNCED));
    assertThat(outcome(id)).contains("unlocked");

    driver.move(id, Transition.PARTIAL_LOCK);
    consider(id, run(3, SYNCED));
    assertThat(state(id)).isEqualTo(ReleaseState.LOCKED);
  }

  @Tag("F41")
  @Test
  void neverLocksOnARunThatEndedBeforeTheUnlock() {
    var id = driver.released();
    consider(id, run(1, NOT_FOUND));
    var before = new SyncRun(UUID.randomUUID(), 2, SYNCED, Instant.now().minusSeconds(60));
    driver.move(id, Transition.LOCK);
    driver.unlock(id, LockLevel.PARTIAL);

    consider(id, before);
    assertThat(state(id)).isEqualTo(ReleaseState.RELEASED);
    assertThat(outcome(id)).contains("before the release was unlocked");
  }

  @Test
  void keepsTheVerdictOnAReleaseItNeverHeardOf() {
    var id = UUID.randomUUID();

    consider(id, run(1, SYNCED));

    assertThat(outcome(id)).startsWith("Not locked: Release " + id);
  }

  private static SyncRun run(long version, SyncRun.Verdict verdict) {
    return new SyncRun(UUID.randomUUID(), version, verdict, Instant.now().plusSeconds(1));
  }

  private void consider(UUID id, SyncRun run) {
    tx.asTenant(driver.tenant, "tester", verdicts.consider(id, run, "event-" + run.version()))
        .block();
  }

  private @org.jspecify.annotations.Nullable String outcome(UUID id) {
    return Objects.requireNonNull(tx.asTenant(driver.tenant, "tester", verdicts.find(id)).block())
        .outcome();
  }

  private ReleaseState state(UUID id) {
    return driver.seen(id).release().state();
  }
}
