package dev.spindle.lifecycle.commands;

import dev.spindle.platform.problem.Violation;
import java.util.List;

/** What a command must bring besides its name. */
public enum Inputs {
  /** A date, zone and policy. */
  PLAN,
  /** A reason in the actor's words. */
  REASON,
  /** The version the actor has seen, because it overwrites a plan another may have just made. */
  VERSION;

  /** What a transition asks for. */
  public static List<Inputs> of(Transition transition) {
    return switch (transition) {
      case SCHEDULE -> List.of(PLAN);
      case RESCHEDULE -> List.of(PLAN, VERSION);
      case CANCEL_SCHEDULE -> List.of(VERSION);
      case UNLOCK, REOPEN_RECORDING, REOPEN_MIXING -> List.of(REASON);
      default -> List.of();
    };
  }

  /** What of it a request does not bring. */
  public static List<Inputs> missing(Transition transition, Request request) {
    return of(transition).stream().filter(input -> !input.isIn(request)).toList();
  }

  private boolean isIn(Request request) {
    return switch (this) {
      case PLAN -> request.command() instanceof ReleaseCommand.Plan;
      case REASON -> request.reason() != null && !request.reason().isBlank();
      case VERSION -> request.expectedVersion() != null;
    };
  }

  /** Says that it is missing. */
  public Violation violation() {
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
      case VERSION ->
          new Violation(
              "If-Match",
              "version-required",
              "This replaces a plan that somebody else may have just changed.",
              "Send the ETag of the version you read as If-Match.");
    };
  }
}
