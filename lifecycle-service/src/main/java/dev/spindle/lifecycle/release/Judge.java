package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.guards.Situation;
import dev.spindle.lifecycle.guards.Violation;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.Decision.Refused;
import dev.spindle.lifecycle.release.Decision.Why;
import dev.spindle.lifecycle.release.Transitions.Row;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in the way of a transition.
 *
 * @param now by the database's clock
 */
record Judge(Release release, Instant now) {

  /** The refusal of a request, if it is to be refused. */
  Optional<Refused> refusal(Row row, Request request) {
    return capacity(row, request.performers())
        .or(() -> refused(Why.INCOMPLETE, Inputs.missing(request)))
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
        .orElseGet(() -> guards(row, situation(plan, null)));
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
    return switch (command) {
      case ReleaseCommand.Move _ -> situation(release.standing().plan(), null);
      case ReleaseCommand.Plan(_, var plan) -> situation(plan, null);
      case ReleaseCommand.Unlock(var to) -> situation(release.standing().plan(), to);
    };
  }

  private Situation situation(@Nullable ReleaseSchedule plan, @Nullable LockLevel wanted) {
    return new Situation(release.facts(), release.standing().lock(), plan, wanted, now);
  }
}
