package dev.spindle.platform.replay;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code replay}. Runs as the system. */
final class ReplayStore {

  private static final String ADD =
      """
      insert into replay (id, topic, tenant_id, record_key, from_time, to_time, dry_run, per_second,
                          status, asked_by)
      values (:id, :topic, :tenant::uuid, :key, :from::timestamptz, :to::timestamptz, :dry, :rate,
              'RUNNING', :by)
      """;
  private static final String COLUMNS =
      """
      select id, topic, tenant_id, record_key, from_time, to_time, dry_run, per_second, status,
             scanned, applied, failed, total, detail, asked_by from replay
      """;
  private static final String PROGRESS =
      """
      update replay set scanned = :scanned, applied = :applied, failed = :failed, total = :total
       where id = :id returning status
      """;
  private static final String END =
      """
      update replay set status = :status, detail = :detail, ended_at = now()
       where id = :id and status = 'RUNNING'
      """;

  private final DatabaseClient database;

  ReplayStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Replay replay) {
    var spec =
        database
            .sql(ADD)
            .bind("id", replay.id())
            .bind("topic", replay.topic())
            .bind("dry", replay.dryRun())
            .bind("rate", replay.perSecond())
            .bind("by", replay.askedBy());
    spec = bind(spec, "tenant", replay.tenantId());
    spec = bind(spec, "key", replay.key());
    spec = bind(spec, "from", replay.from());
    return bind(spec, "to", replay.to()).then();
  }

  Mono<Replay> find(UUID id) {
    return database.sql(COLUMNS + " where id = :id").bind("id", id).map(ReplayStore::replay).one();
  }

  Flux<Replay> latest(int limit) {
    return database
        .sql(COLUMNS + " order by asked_at desc limit :limit")
        .bind("limit", limit)
        .map(ReplayStore::replay)
        .all();
  }

  /** Writes how far it is; tells the status, which an operator may have changed. */
  Mono<String> progress(UUID id, ReplayProgress progress) {
    return database
        .sql(PROGRESS)
        .bind("scanned", progress.scanned())
        .bind("applied", progress.applied())
        .bind("failed", progress.failed())
        .bind("total", progress.total())
        .bind("id", id)
        .map(row -> Objects.requireNonNull(row.get("status", String.class)))
        .one();
  }

  Mono<Boolean> end(UUID id, String status, @Nullable String detail) {
    return bind(database.sql(END).bind("id", id).bind("status", status), "detail", detail)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  private static DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec spec, String name, @Nullable Object value) {
    return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value.toString());
  }

  private static Replay replay(Readable row) {
    return new Replay(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("topic", String.class)),
        row.get("tenant_id", UUID.class),
        row.get("record_key", String.class),
        row.get("from_time", Instant.class),
        row.get("to_time", Instant.class),
        Objects.requireNonNull(row.get("dry_run", Boolean.class)),
        Objects.requireNonNull(row.get("per_second", Integer.class)),
        Objects.requireNonNull(row.get("status", String.class)),
        number(row, "scanned"),
        number(row, "applied"),
        number(row, "failed"),
        number(row, "total"),
        row.get("detail", String.class),
        Objects.requireNonNull(row.get("asked_by", String.class)));
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
