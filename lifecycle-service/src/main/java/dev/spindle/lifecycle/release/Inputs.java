package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.guards.Violation;
import java.util.List;

/** What a command must bring besides its name. */
public enum Inputs {
  /** A date, zone and policy. */
  PLAN,
  /** A reason in the actor's words. */
  REASON;

  static List<Inputs> of(Transition transition) {
    return switch (transition) {
      case SCHEDULE, RESCHEDULE -> List.of(PLAN);
      case UNLOCK, REOPEN_RECORDING, REOPEN_MIXING -> List.of(REASON);
      default -> List.of();
    };
  }

  static List<Violation> missing(Request request) {
    return of(request.command().transition()).stream()
        .filter(input -> !input.isIn(request))
        .map(Inputs::violation)
        .toList();
  }

  private boolean isIn(Request request) {
    return switch (this) {
      case PLAN -> request.command() instanceof ReleaseCommand.Plan;
      case REASON -> request.reason() != null && !request.reason().isBlank();
    };
  }

  private Violation violation() {
    return switch (this) {
      case PLAN ->
          new Violation(
              "schedule",
              "schedule-required",
              "A release is scheduled with a date, a zone and a policy.",
              "POST them to /api/releases/{id}/schedule.");
      case REASON ->
          new Violation(
              "reason",
              "reason-required",
              "This is remembered with its reason.",
              "Say in a sentence why it is done.");
    };
  }
}
