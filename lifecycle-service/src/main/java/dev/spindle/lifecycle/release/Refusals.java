package dev.spindle.lifecycle.release;

import static java.util.stream.Collectors.joining;

import dev.spindle.lifecycle.guards.Violation;

/** The words of refusals that no guard gives. */
final class Refusals {

  private Refusals() {}

  static Violation wrongState(ReleaseState state, ReleaseCommand command) {
    return wrongState(state, command.transition());
  }

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

  private static String name(Performer performer) {
    return switch (performer) {
      case EDITOR -> "managers and administrators";
      case ADMIN -> "administrators";
      case SYSTEM -> "the scheduler";
    };
  }
}
