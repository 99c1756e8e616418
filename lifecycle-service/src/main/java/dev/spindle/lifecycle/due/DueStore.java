package dev.spindle.lifecycle.due;

import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds what is due in {@code release_lifecycle}, across all tenants; writes nothing. */
@Repository
class DueStore {

  private static final String DUE =
      """
      select tenant_id, release_id, version, due_at
        from release_lifecycle
       where state = 'SCHEDULED' and deleted_at is null
         and due_at <= coalesce(:judged::timestamptz, clock_timestamp())
         and (due_at, release_id) > (coalesce(:afterAt::timestamptz, '-infinity'), :afterId)
       order by due_at, release_id
       limit :page
      """;
  private static final String UNTIL_NEXT =
      """
      select ceil(extract(epoch from due_at - now) * 1000)::bigint as millis
        from release_lifecycle, coalesce(:judged::timestamptz, clock_timestamp()) as now
       where state = 'SCHEDULED' and deleted_at is null and due_at > now
       order by due_at
       limit 1
      """;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DatabaseClient db;
  private final JudgingClock clock;

  DueStore(DatabaseClient db, JudgingClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Due releases after the last one seen, the longest due first. */
  Mono<List<DueRelease>> due(@Nullable DueRelease after, int page) {
    return judged(DUE)
        .with("afterAt", after == null ? null : after.dueAt(), Instant.class)
        .with("afterId", after == null ? BEFORE_ALL : after.releaseId())
        .with("page", page)
        .all(DueStore::release)
        .collectList();
  }

  /** How long until another release is due; empty when none is planned. */
  Mono<Duration> untilNext() {
    return judged(UNTIL_NEXT).one(row -> Duration.ofMillis(row.number("millis")));
  }

  private Statement judged(String sql) {
    return Statement.of(db, sql).with("judged", clock.override(), Instant.class);
  }

  private static DueRelease release(Row row) {
    return new DueRelease(
        row.id("tenant_id"), row.id("release_id"), row.number("version"), row.instant("due_at"));
  }
}
