package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Inputs;
import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.guards.Asked;
import dev.spindle.lifecycle.guards.Situation;
import dev.spindle.lifecycle.release.Decision.Refused;
import dev.spindle.lifecycle.release.Decision.Why;
import dev.spindle.lifecycle.release.Transitions.Row;
import dev.spindle.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what stands in the way of a transition.
 *
 * @param now by the database's clock
 */
record Judge(Release release, Instant now) {

  /** The refusal of a request, if it is to be refused. */
  Optional<Refused> refusal(Row row, Request request) {
    var missing = Inputs.missing(row.on(), request);
    var why = missing.contains(Inputs.VERSION) ? Why.BLIND : Why.INCOMPLETE;
    return capacity(row, request.performers())
        .or(() -> refused(why, missing.stream().map(Inputs::violation).toList()))
        .or(() -> refused(Why.GUARDED, guards(row, situation(request.command()))));
  }

  /** A transition as seen from here, before its inputs are known. */
  Option option(Transition transition, Set<Performer> performers) {
    var needs = Inputs.of(transition);
    return Transitions.find(release.state(), transition)
        .map(row -> new Option(transition, row.to(), needs, whyNot(row, performers)))
        .orElseGet(() -> new Option(transition, null, needs, wrongState(transition)));
  }

  List<Violation> wrongState(Transition transition) {
    return List.of(Refusals.wrongState(release.state(), transition));
  }

  private List<Violation> whyNot(Row row, Set<Performer> performers) {
    var plan = Inputs.of(row.on()).contains(Inputs.PLAN) ? null : release.standing().plan();
    return capacity(row, performers)
        .map(Refused::violations)
        .orElseGet(() -> guards(row, situation(new Asked(plan, null, null))));
  }

  private static Optional<Refused> capacity(Row row, Set<Performer> performers) {
    return row.by().stream().anyMatch(performers::contains)
        ? Optional.empty()
        : refused(Why.NOT_YOURS, List.of(Refusals.notYours(row)));
  }

  private static Optional<Refused> refused(Why why, List<Violation> violations) {
    return violations.isEmpty() ? Optional.empty() : Optional.of(new Refused(why, violations));
  }

  private static List<Violation> guards(Row row, Situation situation) {
    return row.guards().stream().flatMap(guard -> guard.check(situation).stream()).toList();
  }

  private Situation situation(ReleaseCommand command) {
    var plan = release.standing().plan();
    return situation(
        switch (command) {
          case ReleaseCommand.Move _ -> new Asked(plan, null, null);
          case ReleaseCommand.Plan(var wanted) -> new Asked(wanted, null, null);
          case ReleaseCommand.Settle(_, var seenAt) -> new Asked(plan, null, seenAt);
          case ReleaseCommand.Unlock(var to) -> new Asked(plan, to, null);
        });
  }

  private Situation situation(Asked asked) {
    return new Situation(
        release.facts(), release.standing().lock(), release.reopenedAt(), asked, now);
  }
}
