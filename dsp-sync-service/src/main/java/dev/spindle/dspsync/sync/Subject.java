package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands with the stores.
 *
 * @param releaseId release id
 * @param lifecycleVersion of the last transition heard of; 0 before the first
 * @param state production state, lifecycle's word; absent before the first transition
 * @param releasedOn first day of sale as planned, local
 * @param sequence of the last run, 0 before the first
 * @param fruitless runs in a row that found not all stores showing it
 * @param verdict of the last run
 * @param announced digest of what was last announced, SHA-256 in hex
 * @param nextCause why the next run takes place
 * @param nextActor who wants it
 * @param nextRunAt when; absent when none is planned
 */
public record Subject(
    UUID releaseId,
    long lifecycleVersion,
    @Nullable String state,
    @Nullable LocalDate releasedOn,
    long sequence,
    int fruitless,
    @Nullable Verdict verdict,
    @Nullable String announced,
    Cause nextCause,
    String nextActor,
    @Nullable Instant nextRunAt) {

  /** A release nothing is known about yet. */
  static Subject unknown(UUID releaseId) {
    return new Subject(releaseId, 0, null, null, 0, 0, null, null, Cause.SCHEDULED, "system", null);
  }

  /** Whether the release is out, so that stores are to show it. */
  boolean isOut() {
    return "RELEASED".equals(state) || "LOCKED".equals(state);
  }

  /**
   * After a transition. Of a release that is out anew, lifecycle waits to hear: what was announced
   * before counts no more.
   */
  Subject moved(Transition to) {
    return new Subject(
        releaseId,
        to.lifecycleVersion(),
        to.state(),
        to.releasedOn() == null ? releasedOn : to.releasedOn(),
        sequence,
        0,
        verdict,
        "RELEASED".equals(to.state()) ? null : announced,
        nextCause,
        nextActor,
        nextRunAt);
  }

  /** With the next run planned; no run when {@code at} is absent. */
  Subject planned(Cause cause, String actor, @Nullable Instant at) {
    return new Subject(
        releaseId,
        lifecycleVersion,
        state,
        releasedOn,
        sequence,
        fruitless,
        verdict,
        announced,
        cause,
        actor,
        at);
  }

  /** After a run. */
  Subject ended(Verdict how, boolean allShow, @Nullable String digest) {
    return new Subject(
        releaseId,
        lifecycleVersion,
        state,
        releasedOn,
        sequence + 1,
        allShow ? 0 : fruitless + 1,
        how,
        digest,
        Cause.SCHEDULED,
        "system",
        null);
  }
}
