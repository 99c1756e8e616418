package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
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
 */
public record Release(
    UUID id, long version, Standing standing, ReleaseFacts facts, Instant changedAt) {

  static Release draft(UUID id, Instant now) {
    return new Release(id, 0, Standing.NEW, ReleaseFacts.UNKNOWN, now);
  }

  /** Where it stands, without lock and plan. */
  public ReleaseState state() {
    return standing.state();
  }

  /** Judges one request; never throws for one that comes at the wrong time. */
  Decision decide(Request request, String actor, Instant now) {
    var judge = new Judge(this, now);
    var transition = request.command().transition();
    var row = Transitions.find(state(), transition);
    if (row.isEmpty()) {
      return new Decision.Refused(Decision.Why.WRONG_STATE, judge.wrongState(transition));
    }
    Optional<Decision> refusal = judge.refusal(row.get(), request).map(refused -> refused);
    return refusal.orElseGet(() -> accept(row.get(), request, actor, now));
  }

  /** Every transition there is: possible now for that performer, or why not. */
  public List<Option> options(Set<Performer> performers, Instant now) {
    var judge = new Judge(this, now);
    return Arrays.stream(Transition.values()).map(t -> judge.option(t, performers)).toList();
  }

  private Decision accept(Transitions.Row row, Request request, String actor, Instant now) {
    var command = request.command();
    var after = new Standing(row.to(), lockAfter(row, command), planAfter(command, now));
    // The database's clock may be set back; a history never runs backwards.
    var at = now.isBefore(changedAt) ? changedAt : now;
    var next = new Release(id, version + 1, after, facts, at);
    var by = new Change.Attribution(actor, request.reason(), request.causeEventId(), at);
    var change =
        new Change(
            id, next.version, command.transition(), standing, after, facts.catalogVersion(), by);
    return new Decision.Accepted(next, change);
  }

  private LockLevel lockAfter(Transitions.Row row, ReleaseCommand command) {
    if (command instanceof ReleaseCommand.Unlock(var to)) {
      return to;
    }
    return row.lock() == null ? standing.lock() : row.lock();
  }

  private @Nullable ReleaseSchedule planAfter(ReleaseCommand command, Instant now) {
    if (command instanceof ReleaseCommand.Plan(_, var plan)) {
      return plan;
    }
    return switch (command.transition()) {
      case RELEASE_NOW -> ReleaseSchedule.at(now);
      case CANCEL_SCHEDULE -> null;
      default -> standing.plan();
    };
  }
}
