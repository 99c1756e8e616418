package dev.spindle.platform.work;

import dev.spindle.platform.tx.Tx;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Table {@code due_work} as its workers see it; the database's clock judges what is due. */
final class WorkQueue {

  /**
   * A CTE, because a subquery of an update may be run more than once and lock more than its limit.
   */
  private static final String CLAIM =
      """
      with c as materialized (
        select kind, work_id from due_work
         where kind = :kind and due_at <= clock_timestamp()
           and (lease_until is null or lease_until < clock_timestamp())
           and not lane = any(:fullLanes)
         order by due_at
         limit :limit
           for update skip locked)
      update due_work d
         set lease_token = nextval('due_work_token'), attempts = d.attempts + 1,
             lease_until = clock_timestamp() + make_interval(secs => :lease)
        from c
       where d.kind = c.kind and d.work_id = c.work_id
      returning d.work_id, d.tenant_id, d.lane, d.lease_token, d.attempts, d.due_at,
                d.traceparent
      """;

  private static final String HELD =
      " where kind = :kind and work_id = :id and lease_token = :token";
  private static final String EXTEND =
      "update due_work set lease_until = clock_timestamp() + make_interval(secs => :lease)" + HELD;
  private static final String DONE = "delete from due_work" + HELD;
  private static final String AGAIN =
      "update due_work set due_at = :due, lease_until = null" + HELD;

  private final DatabaseClient database;
  private final Tx tx;

  WorkQueue(DatabaseClient database, Tx tx) {
    this.database = database;
    this.tx = tx;
  }

  Mono<List<Lease>> claim(String kind, Duration lease, int limit, Set<String> fullLanes) {
    return tx.asSystem(
        database
            .sql(CLAIM)
            .bind("kind", kind)
            .bind("lease", seconds(lease))
            .bind("fullLanes", fullLanes.toArray(String[]::new))
            .bind("limit", limit)
            .map(row -> lease(kind, row))
            .all()
            .collectList());
  }

  Mono<Boolean> extend(Lease held, Duration lease) {
    return tx.asSystem(
        held(EXTEND, held).bind("lease", seconds(lease)).fetch().rowsUpdated().map(n -> n == 1));
  }

  Mono<Boolean> settle(Lease held, WorkOutcome outcome) {
    var statement =
        switch (outcome) {
          case WorkOutcome.Done() -> held(DONE, held);
          case WorkOutcome.Again(var at) -> held(AGAIN, held).bind("due", at);
        };
    return tx.asSystem(statement.fetch().rowsUpdated().map(n -> n == 1));
  }

  private DatabaseClient.GenericExecuteSpec held(String sql, Lease lease) {
    return database
        .sql(sql)
        .bind("kind", lease.kind())
        .bind("id", lease.workId())
        .bind("token", lease.token());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Lease lease(String kind, Readable row) {
    return new Lease(
        kind,
        Objects.requireNonNull(row.get("work_id", UUID.class)),
        Objects.requireNonNull(row.get("tenant_id", UUID.class)),
        Objects.requireNonNull(row.get("lane", String.class)),
        Objects.requireNonNull(row.get("lease_token", Long.class)),
        Objects.requireNonNull(row.get("attempts", Integer.class)),
        Objects.requireNonNull(row.get("due_at", Instant.class)),
        row.get("traceparent", String.class));
  }
}
