package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.platform.problem.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as this service knows it.
 *
 * @param version counts the accepted commands, from 0 for a new draft; also the optimistic lock
 * @param facts its content as last heard from the catalogue
 * @param changedAt when it last moved, by the database's clock
 * @param reopenedAt when it was last unlocked by force, {@code null} if never
 */
public record Release(
    UUID id,
    long version,
    Standing standing,
    ReleaseFacts facts,
    Instant changedAt,
    @Nullable Instant reopenedAt) {

  /** Where it stands, without lock and plan. */
  public ReleaseState state() {
    return standing.state();
  }

  /** Judges one request; never throws for one that comes at the wrong time. */
  Decision decide(Request request, String actor, Instant now) {
    var judge = new Judge(this, now);
    var transition = request.command().transition(state());
    var row = Transitions.find(state(), transition);
    if (row.isEmpty()) {
      return new Decision.Refused(Decision.Why.WRONG_STATE, judge.wrongState(transition));
    }
    Optional<Decision> refusal = judge.refusal(row.get(), request).map(refused -> refused);
    return refusal.orElseGet(() -> accept(row.get(), request, actor, now));
  }

  /** Everything that stands in the way of a request now; empty when it would be accepted. */
  public List<Violation> objections(Request request, Instant now) {
    return switch (decide(request, "", now)) {
      case Decision.Accepted _ -> List.of();
      case Decision.Refused(_, var violations) -> violations;
    };
  }

  /** Every transition there is: possible now for that performer, or why not. */
  public List<Option> options(Set<Performer> performers, Instant now) {
    var judge = new Judge(this, now);
    return Arrays.stream(Transition.values()).map(t -> judge.option(t, performers)).toList();
  }

  private Decision accept(Transitions.Row row, Request request, String actor, Instant now) {
    // The database's clock may be set back; a history never runs backwards.
    var at = now.isBefore(changedAt) ? changedAt : now;
    var change =
        new Change(
            id,
            version + 1,
            row.on(),
            standing,
            after(row, request.command(), at),
            facts.catalogVersion(),
            new Change.Attribution(actor, request.reason(), request.causeEventId(), at));
    return new Decision.Accepted(after(change), change);
  }

  private Release after(Change change) {
    var at = change.by().at();
    var reopened = change.transition() == Transition.UNLOCK ? at : reopenedAt;
    return new Release(id, change.version(), change.after(), facts, at, reopened);
  }

  private Standing after(Transitions.Row row, ReleaseCommand command, Instant at) {
    return new Standing(row.to(), lockAfter(row, command), planAfter(row, command, at));
  }

  private LockLevel lockAfter(Transitions.Row row, ReleaseCommand command) {
    if (command instanceof ReleaseCommand.Unlock(var to)) {
      return to;
    }
    return row.lock() == null ? standing.lock() : row.lock();
  }

  private @Nullable ReleaseSchedule planAfter(
      Transitions.Row row, ReleaseCommand command, Instant at) {
    if (command instanceof ReleaseCommand.Plan(var plan)) {
      return plan;
    }
    return switch (row.on()) {
      case RELEASE_NOW -> ReleaseSchedule.at(at);
      case CANCEL_SCHEDULE -> null;
      default -> standing.plan();
    };
  }
}
