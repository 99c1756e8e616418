package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.commands.Performer.ADMIN;
import static dev.spindle.lifecycle.commands.Performer.EDITOR;
import static dev.spindle.lifecycle.commands.Performer.SYSTEM;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The specification as a second implementation, without a table. */
final class LifecycleModel {

  private String state = "DRAFT";
  private LockLevel lock = LockLevel.UNLOCKED;
  private @Nullable ReleaseSchedule plan;
  private Instant reopened = Instant.MIN;

  Standing standing() {
    return new Standing(ReleaseState.valueOf(state), lock, plan);
  }

  /**
   * Whether the request is to be accepted.
   *
   * @param ready whether the release has everything a store asks for; if not, it has no track
   */
  boolean accepts(Request request, boolean ready, Instant now) {
    var reason = request.reason() != null;
    return switch (asked(request)) {
      case START_RECORDING -> in("DRAFT") && by(request, EDITOR);
      case COMPLETE_MIXING -> in("DRAFT", "RECORDING") && by(request, EDITOR) && ready;
      case COMPLETE_MASTERING -> in("MIXED") && by(request, EDITOR) && ready;
      case REOPEN_RECORDING -> in("MIXED") && by(request, EDITOR) && reason;
      case REOPEN_MIXING -> in("MASTERED") && by(request, EDITOR) && reason;
      case SCHEDULE -> in("MASTERED") && by(request, EDITOR) && ready && ahead(request, now);
      case RESCHEDULE ->
          in("SCHEDULED") && by(request, EDITOR) && knows(request) && ahead(request, now);
      case CANCEL_SCHEDULE -> in("SCHEDULED") && by(request, EDITOR) && knows(request);
      case RELEASE -> in("SCHEDULED") && by(request, SYSTEM) && isDue(now);
      case RELEASE_NOW -> in("MASTERED", "SCHEDULED") && by(request, EDITOR) && ready;
      case LOCK ->
          in("RELEASED")
              && (by(request, EDITOR) || by(request, SYSTEM))
              && lock == LockLevel.PARTIAL
              && isFresh(request);
      case UNLOCK ->
          in("SCHEDULED", "RELEASED", "LOCKED") && by(request, ADMIN) && reason && loosens(request);
      case PARTIAL_LOCK ->
          in("SCHEDULED", "RELEASED") && by(request, EDITOR) && lock == LockLevel.UNLOCKED;
    };
  }

  void take(Request request, Instant now) {
    switch (asked(request)) {
      case START_RECORDING, REOPEN_RECORDING -> state = "RECORDING";
      case COMPLETE_MIXING, REOPEN_MIXING -> state = "MIXED";
      case COMPLETE_MASTERING -> state = "MASTERED";
      case SCHEDULE -> become("SCHEDULED", LockLevel.PARTIAL, planOf(request));
      case RESCHEDULE -> plan = planOf(request);
      case CANCEL_SCHEDULE -> become("MASTERED", LockLevel.UNLOCKED, null);
      case RELEASE -> become("RELEASED", LockLevel.PARTIAL, plan);
      case RELEASE_NOW -> become("RELEASED", LockLevel.PARTIAL, ReleaseSchedule.at(now));
      case LOCK -> become("LOCKED", LockLevel.LOCKED, plan);
      case UNLOCK -> {
        become(in("LOCKED") ? "RELEASED" : state, wanted(request), plan);
        reopened = now;
      }
      case PARTIAL_LOCK -> lock = LockLevel.PARTIAL;
    }
  }

  private void become(String next, LockLevel nextLock, @Nullable ReleaseSchedule nextPlan) {
    state = next;
    lock = nextLock;
    plan = nextPlan;
  }

  private boolean in(String... states) {
    return Set.of(states).contains(state);
  }

  private static boolean by(Request request, Performer performer) {
    return request.performers().contains(performer);
  }

  private Transition asked(Request request) {
    return request.command().transition(ReleaseState.valueOf(state));
  }

  private boolean isFresh(Request request) {
    return !(request.command() instanceof ReleaseCommand.Settle settle)
        || settle.seenAt().isAfter(reopened);
  }

  private static boolean knows(Request request) {
    return request.expectedVersion() != null;
  }

  private static boolean ahead(Request request, Instant now) {
    return planOf(request).firstInstant().isAfter(now);
  }

  private boolean isDue(Instant now) {
    return !Objects.requireNonNull(plan).firstInstant().isAfter(now);
  }

  private boolean loosens(Request request) {
    return wanted(request).compareTo(lock) < 0;
  }

  private static ReleaseSchedule planOf(Request request) {
    return ((ReleaseCommand.Plan) request.command()).plan();
  }

  private static LockLevel wanted(Request request) {
    return ((ReleaseCommand.Unlock) request.command()).to();
  }
}
