package dev.spindle.lifecycle.release;

import static java.util.stream.Collectors.joining;

import dev.spindle.lifecycle.LifecycleProblem;
import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;

/** The words of refusals that no guard gives. */
final class Refusals {

  private Refusals() {}

  static Violation wrongState(ReleaseState state, Transition transition) {
    var sources = Transitions.sources(transition).stream().map(Enum::name).collect(joining(", "));
    return new Violation(
        "state",
        "wrong-state",
        "%s is not possible from %s.".formatted(transition.wireName(), state),
        "It is possible from: %s.".formatted(sources));
  }

  static Violation notYours(Transitions.Row row) {
    var who = row.by().stream().sorted().map(Refusals::name).collect(joining(" or "));
    return new Violation(
        "actor",
        "not-allowed-for-you",
        "%s is for %s.".formatted(row.on().wireName(), who),
        row.by().contains(Performer.SYSTEM) ? "Use release-now." : "Ask an administrator.");
  }

  static RuntimeException problem(Decision.Refused refused) {
    var detail = refused.violations().stream().map(Violation::reason).collect(joining(" "));
    var problem =
        switch (refused.why()) {
          case WRONG_STATE -> LifecycleProblem.TRANSITION_NOT_ALLOWED;
          case NOT_YOURS -> LifecycleProblem.TRANSITION_NOT_YOURS;
          case BLIND -> CommonProblem.PRECONDITION_REQUIRED;
          case INCOMPLETE -> LifecycleProblem.COMMAND_INCOMPLETE;
          case GUARDED -> LifecycleProblem.GUARDS_NOT_MET;
        };
    return problem.because(detail, refused.violations());
  }

  private static String name(Performer performer) {
    return switch (performer) {
      case EDITOR -> "managers and administrators";
      case ADMIN -> "administrators";
      case SYSTEM -> "the scheduler";
    };
  }
}
