package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.SimulatedReleases.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds the history of one release to what was promised of it. */
final class LifecycleJudge {

  private final List<String> broken = new ArrayList<>();
  private long version;
  private String state = "DRAFT";
  private String lock = "UNLOCKED";
  private Instant at = Instant.MIN;
  private Instant unlocked = Instant.MIN;

  /**
   * What is broken.
   *
   * @param acknowledged versions that people were told of, by release
   */
  static List<String> judge(SimulatedReleases table, Map<UUID, List<Long>> acknowledged) {
    var broken = new ArrayList<String>();
    table.forgotten().forEach(id -> broken.add("planned, and never released: " + id));
    table
        .histories()
        .forEach(
            (id, steps) -> {
              var judge = new LifecycleJudge();
              steps.forEach(judge::take);
              acknowledged.getOrDefault(id, List.of()).forEach(judge::isThere);
              broken.addAll(judge.broken);
            });
    return broken;
  }

  private void isThere(long told) {
    require(told <= version, "acknowledged and not there: version " + told);
  }

  private void take(Step step) {
    require(step.isMoved() && step.events() == 1, "a move and its event are not one");
    require(step.version() == version + 1, step.version() + " came after " + version);
    require(
        step.the("fromState").equals(state) && step.the("fromLock").equals(lock),
        "not where the last move ended: " + step);
    require(isLegal(step), "not a legal move: " + step);
    require(!((Instant) step.the("at")).isBefore(at), "the history runs backwards");
    if (step.the("transition").equals("lock") && step.values().containsKey("cause")) {
      var seen = Instant.parse((String) step.the("cause"));
      require(seen.isAfter(unlocked), "locked by what was seen before it was unlocked");
    }
    version = step.version();
    state = (String) step.the("toState");
    lock = (String) step.the("toLock");
    at = (Instant) step.the("at");
    unlocked = step.the("transition").equals("unlock") ? at : unlocked;
  }

  private static boolean isLegal(Step step) {
    var on =
        Arrays.stream(Transition.values())
            .filter(transition -> transition.wireName().equals(step.the("transition")))
            .findFirst()
            .orElseThrow();
    return Transitions.find(ReleaseState.valueOf((String) step.the("fromState")), on)
        .filter(row -> row.to().name().equals(step.the("toState")))
        .isPresent();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
