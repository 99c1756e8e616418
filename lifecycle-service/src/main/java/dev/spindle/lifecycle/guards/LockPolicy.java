package dev.spindle.lifecycle.guards;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.platform.problem.Violation;
import java.util.List;

/** Conditions on the lock. */
final class LockPolicy {

  private LockPolicy() {}

  static List<Violation> partlyLocked(Situation situation) {
    return situation.lock() == LockLevel.PARTIAL
        ? List.of()
        : violation(
            "not-partly-locked",
            "The release was unlocked and may have been edited since it was delivered.",
            "Set the partial lock again (partial-lock) when the edits are done.");
  }

  static List<Violation> notYetLocked(Situation situation) {
    return situation.lock() == LockLevel.UNLOCKED
        ? List.of()
        : violation(
            "already-locked", "The release is partly locked already.", "Nothing needs doing.");
  }

  static List<Violation> loosens(Situation situation) {
    var wanted = situation.asked().wanted();
    return wanted == null || wanted.compareTo(situation.lock()) < 0
        ? List.of()
        : violation(
            "not-looser",
            "The release is at %s; %s would not loosen it.".formatted(situation.lock(), wanted),
            "Nothing needs doing, or ask for a looser level.");
  }

  static List<Violation> evidenceIsFresh(Situation situation) {
    var seen = situation.asked().evidenceAt();
    var reopened = situation.reopenedAt();
    return seen == null || reopened == null || seen.isAfter(reopened)
        ? List.of()
        : violation(
            "older-than-unlock",
            "The stores were asked before the release was unlocked at %s.".formatted(reopened),
            "Nothing needs doing: the next sync run decides.");
  }

  private static List<Violation> violation(String code, String reason, String fix) {
    return List.of(new Violation("lock", code, reason, fix));
  }
}
