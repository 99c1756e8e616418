package dev.spindle.lifecycle.release;

import static java.util.Objects.requireNonNull;

import dev.spindle.lifecycle.facts.FactsJson;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxRow;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
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
      select :id, :tenant, 0, 'DRAFT', 'UNLOCKED', now, now
        from coalesce(:judged::timestamptz, clock_timestamp()) as now
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
      select f.facts ->> 'title'
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
    return judged(db.sql(FIND).bind("id", id)).map(ReleaseStore::seen).one();
  }

  /** Inserts a new draft; a repeat changes nothing. */
  Mono<Void> add(UUID id) {
    return Scope.tenant()
        .flatMap(scope -> judged(db.sql(ADD)).bind("id", id).bind("tenant", scope.id()).then());
  }

  /** Marks a release as deleted; it stays in the history. */
  Mono<Void> forget(UUID id) {
    return db.sql(FORGET).bind("id", id).then();
  }

  /**
   * Writes the next version, its history and its events.
   *
   * @return {@code false} when someone else wrote first, or the moment has not come after all
   */
  Mono<Boolean> move(Release next, Change change, List<OutboxRow> events) {
    return Outbox.bind(bind(next, change), events)
        .map((Readable _) -> true)
        .one()
        .defaultIfEmpty(false);
  }

  /** Titles by the same artist, planned for the same day. */
  Mono<List<String>> neighbours(Release release, LocalDate day) {
    return db.sql(NEIGHBOURS)
        .bind("id", release.id())
        .bind("day", day.atStartOfDay())
        .bind("artist", release.facts().displayArtist())
        .mapValue(String.class)
        .all()
        .collectList();
  }

  private GenericExecuteSpec bind(Release next, Change change) {
    var before = change.before();
    var after = change.after();
    var statement =
        judged(db.sql(MOVE))
            .bind("id", change.releaseId())
            .bind("version", change.version())
            .bind("transition", change.transition().wireName())
            .bind("fromState", before.state().name())
            .bind("toState", after.state().name())
            .bind("fromLock", before.lock().name())
            .bind("toLock", after.lock().name())
            .bind("catalogVersion", change.catalogVersion());
    statement = plan(statement, after);
    statement = orNull(statement, "notBefore", notBefore(change), Instant.class);
    statement = orNull(statement, "reopenedAt", next.reopenedAt(), Instant.class);
    return by(statement, change.by());
  }

  private static GenericExecuteSpec plan(GenericExecuteSpec statement, Standing after) {
    var plan = after.plan();
    var time = plan == null ? null : plan.localDateTime();
    var zone = plan == null ? null : plan.zone().getId();
    var policy = plan == null ? null : plan.policy().name();
    var spec = orNull(statement, "planTime", time, LocalDateTime.class);
    spec = orNull(spec, "planZone", zone, String.class);
    spec = orNull(spec, "planPolicy", policy, String.class);
    return orNull(spec, "dueAt", dueAt(after), Instant.class);
  }

  private static GenericExecuteSpec by(GenericExecuteSpec statement, Change.Attribution by) {
    var spec = statement.bind("actor", by.actor()).bind("at", by.at());
    spec = orNull(spec, "reason", by.reason(), String.class);
    return orNull(spec, "cause", by.causeEventId(), String.class);
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

  private GenericExecuteSpec judged(GenericExecuteSpec statement) {
    return orNull(statement, "judged", clock.override(), Instant.class);
  }

  private static <T> GenericExecuteSpec orNull(
      GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
    return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
  }

  private static Seen seen(Readable row) {
    var release =
        new Release(
            requireNonNull(row.get("release_id", UUID.class)),
            requireNonNull(row.get("version", Long.class)),
            standing(row),
            FactsJson.read(row.get("facts", String.class)),
            requireNonNull(row.get("changed_at", Instant.class)),
            row.get("reopened_at", Instant.class));
    return new Seen(
        release,
        requireNonNull(row.get("started_at", Instant.class)),
        requireNonNull(row.get("now", Instant.class)));
  }

  private static Standing standing(Readable row) {
    return new Standing(
        ReleaseState.valueOf(requireNonNull(row.get("state", String.class))),
        LockLevel.valueOf(requireNonNull(row.get("lock_level", String.class))),
        PlanColumns.plan(
            row.get("plan_time", LocalDateTime.class),
            row.get("plan_zone", String.class),
            row.get("plan_policy", String.class)));
  }
}
