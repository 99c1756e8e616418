package dev.spindle.lifecycle.due;

import static java.util.Objects.requireNonNull;

import dev.spindle.lifecycle.release.JudgingClock;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
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
      select extract(epoch from min(due_at) - coalesce(:judged::timestamptz, clock_timestamp()))
                 * 1000 as millis
        from release_lifecycle
       where state = 'SCHEDULED' and deleted_at is null
         and due_at > coalesce(:judged::timestamptz, clock_timestamp())
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
    var afterId = after == null ? BEFORE_ALL : after.releaseId();
    var statement = judged(db.sql(DUE)).bind("afterId", afterId).bind("page", page);
    return orNull(statement, "afterAt", after == null ? null : after.dueAt())
        .map(DueStore::release)
        .all()
        .collectList();
  }

  /** How long until another release is due; empty when none is planned. */
  Mono<Duration> untilNext() {
    return judged(db.sql(UNTIL_NEXT))
        .mapValue(Double.class)
        .one()
        .map(millis -> Duration.ofMillis((long) Math.ceil(millis)));
  }

  private GenericExecuteSpec judged(GenericExecuteSpec statement) {
    return orNull(statement, "judged", clock.override());
  }

  private static GenericExecuteSpec orNull(
      GenericExecuteSpec statement, String name, @Nullable Instant value) {
    return value == null ? statement.bindNull(name, Instant.class) : statement.bind(name, value);
  }

  private static DueRelease release(Readable row) {
    return new DueRelease(
        requireNonNull(row.get("tenant_id", UUID.class)),
        requireNonNull(row.get("release_id", UUID.class)),
        requireNonNull(row.get("version", Long.class)),
        requireNonNull(row.get("due_at", Instant.class)));
  }
}
