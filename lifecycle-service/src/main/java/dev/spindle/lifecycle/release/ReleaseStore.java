package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.facts.FactsJson;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.lifecycle.stored.PlanColumns;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxRow;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes {@code release_lifecycle}, and appends to {@code release_history}. */
@Repository
class ReleaseStore {

  private static final String FIND =
      """
      select l.release_id, l.version, l.state, l.lock_level, l.plan_time, l.plan_zone, l.plan_policy,
             l.started_at, l.changed_at, l.reopened_at, f.facts,
             coalesce(:judged::timestamptz, clock_timestamp()) as now
        from release_lifecycle l left join release_facts f using (release_id)
       where l.release_id = :id and l.deleted_at is null
      """;

  private static final String ADD =
      """
      insert into release_lifecycle (release_id, tenant_id, version, state, lock_level, started_at,
                                     changed_at)
      select id, :tenant, 0, 'DRAFT', 'UNLOCKED', now, now
        from unnest(:ids::uuid[]) as id, coalesce(:judged::timestamptz, clock_timestamp()) as now
      on conflict (release_id) do nothing
      """;

  private static final String FORGET =
      """
      update release_lifecycle set deleted_at = clock_timestamp()
       where release_id = :id and deleted_at is null
      """;

  /** Guard, move, history and events in one statement: nothing can come between them. */
  private static final String MOVE =
      """
      with moved as (
        update release_lifecycle
           set version = :version, state = :toState, lock_level = :toLock, plan_time = :planTime,
               plan_zone = :planZone, plan_policy = :planPolicy, due_at = :dueAt,
               changed_at = :at, reopened_at = :reopenedAt
         where release_id = :id and version = :version - 1 and state = :fromState
           and deleted_at is null
           and (:notBefore::timestamptz is null
                or :notBefore <= coalesce(:judged::timestamptz, clock_timestamp()))
        returning release_id, tenant_id),
      told as (
        insert into release_history (
            release_id, version, tenant_id, transition, from_state, to_state, from_lock, to_lock,
            plan_time, plan_zone, plan_policy, catalog_version, actor, reason, cause_event_id,
            occurred_at)
        select release_id, :version, tenant_id, :transition, :fromState, :toState, :fromLock,
               :toLock, :planTime, :planZone, :planPolicy, :catalogVersion, :actor, :reason, :cause,
               :at
          from moved),
      published as (
      """
          + Outbox.insertFrom("moved")
          + ") select release_id from moved";

  private static final String NEIGHBOURS =
      """
      select f.facts ->> 'title' as title
        from release_lifecycle l join release_facts f using (release_id)
       where l.state = 'SCHEDULED' and l.deleted_at is null and l.release_id <> :id
         and l.plan_time >= :day and l.plan_time < :day + interval '1 day'
         and f.facts ->> 'displayArtist' = :artist
       order by l.due_at, l.release_id
       limit 5
      """;

  private final DatabaseClient db;
  private final JudgingClock clock;

  ReleaseStore(DatabaseClient db, JudgingClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Reads one release; empty when it is not known, deleted, or another tenant's. */
  Mono<Seen> find(UUID id) {
    return judged(Statement.of(db, FIND)).with("id", id).one(ReleaseStore::seen);
  }

  /** Inserts new drafts; what is there already stays as it is. */
  Mono<Void> add(Collection<UUID> ids) {
    return Scope.tenant()
        .flatMap(
            scope ->
                judged(Statement.of(db, ADD))
                    .with("ids", ids.stream().sorted().distinct().toArray(UUID[]::new))
                    .with("tenant", scope.id())
                    .change())
        .then();
  }

  /** Marks a release as deleted; it stays in the history. */
  Mono<Void> forget(UUID id) {
    return Statement.of(db, FORGET).with("id", id).change().then();
  }

  /** Titles by the same artist, planned for the same day. */
  Mono<List<String>> neighbours(Release release, LocalDate day) {
    return Statement.of(db, NEIGHBOURS)
        .with("id", release.id())
        .with("day", day.atStartOfDay())
        .with("artist", release.facts().displayArtist())
        .all(row -> row.text("title"))
        .collectList();
  }

  /**
   * Writes the next version, its history and its events.
   *
   * @return {@code false} when someone else wrote first, or the moment has not come after all
   */
  Mono<Boolean> move(Release next, Change change, List<OutboxRow> events) {
    var statement = judged(Outbox.bind(Statement.of(db, MOVE), events));
    return by(plan(standings(statement, change), change.after()), change)
        .with("reopenedAt", next.reopenedAt(), Instant.class)
        .one(_ -> true)
        .defaultIfEmpty(false);
  }

  private static Statement standings(Statement statement, Change change) {
    return statement
        .with("id", change.releaseId())
        .with("version", change.version())
        .with("transition", change.transition().wireName())
        .with("fromState", change.before().state().name())
        .with("toState", change.after().state().name())
        .with("fromLock", change.before().lock().name())
        .with("toLock", change.after().lock().name());
  }

  private static Statement plan(Statement statement, Standing after) {
    var plan = Optional.ofNullable(after.plan());
    return statement
        .with(
            "planTime", plan.map(ReleaseSchedule::localDateTime).orElse(null), LocalDateTime.class)
        .with("planZone", plan.map(p -> p.zone().getId()).orElse(null), String.class)
        .with("planPolicy", plan.map(p -> p.policy().name()).orElse(null), String.class)
        .with("dueAt", dueAt(after), Instant.class);
  }

  private static Statement by(Statement statement, Change change) {
    return statement
        .with("notBefore", notBefore(change), Instant.class)
        .with("catalogVersion", change.catalogVersion())
        .with("actor", change.by().actor())
        .with("at", change.by().at())
        .with("reason", change.by().reason(), String.class)
        .with("cause", change.by().causeEventId(), String.class);
  }

  /** The database looks at the clock once more, in the write itself. */
  private static @Nullable Instant notBefore(Change change) {
    return change.transition() == Transition.RELEASE ? first(change.before().plan()) : null;
  }

  private static @Nullable Instant dueAt(Standing standing) {
    return standing.state() == ReleaseState.SCHEDULED ? first(standing.plan()) : null;
  }

  private static @Nullable Instant first(@Nullable ReleaseSchedule plan) {
    return plan == null ? null : plan.firstInstant();
  }

  private Statement judged(Statement statement) {
    return statement.with("judged", clock.override(), Instant.class);
  }

  private static Seen seen(Row row) {
    var release =
        new Release(
            row.id("release_id"),
            row.number("version"),
            new Standing(
                ReleaseState.valueOf(row.text("state")),
                LockLevel.valueOf(row.text("lock_level")),
                PlanColumns.read(row)),
            FactsJson.read(row.maybeText("facts")),
            row.instant("changed_at"),
            row.maybe("reopened_at", Instant.class));
    return new Seen(release, row.instant("started_at"), row.instant("now"));
  }
}
