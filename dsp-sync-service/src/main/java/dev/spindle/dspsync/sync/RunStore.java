package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code sync_run}. */
@Repository
class RunStore {

  private static final String ADD =
      """
      insert into sync_run (id, tenant_id, release_id, sequence, cause, actor, started_at, ended_at,
                            verdict, catalog_version, open_conflicts)
      values (:id, :tenant, :release, :sequence, :cause, :actor, :started, :ended,
              :verdict, :version, :open)
      """;
  private static final String LAST =
      """
      select id, release_id, sequence, cause, actor, started_at, ended_at, verdict,
             catalog_version, open_conflicts
        from sync_run where release_id = :release order by sequence desc limit 1
      """;

  private final DatabaseClient database;

  RunStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(SyncRun run) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(ADD)
                    .bind("id", run.id())
                    .bind("tenant", scope.id())
                    .bind("release", run.releaseId())
                    .bind("sequence", run.sequence())
                    .bind("cause", run.cause().name())
                    .bind("actor", run.actor())
                    .bind("started", run.startedAt())
                    .bind("ended", run.endedAt())
                    .bind("verdict", run.verdict().name())
                    .bind("version", run.catalogVersion())
                    .bind("open", run.openConflicts())
                    .then());
  }

  Mono<SyncRun> last(UUID releaseId) {
    return database.sql(LAST).bind("release", releaseId).map(RunStore::run).one();
  }

  private static SyncRun run(Readable row) {
    return new SyncRun(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("release_id", UUID.class)),
        Objects.requireNonNull(row.get("sequence", Long.class)),
        Cause.valueOf(Objects.requireNonNull(row.get("cause", String.class))),
        Objects.requireNonNull(row.get("actor", String.class)),
        Objects.requireNonNull(row.get("started_at", Instant.class)),
        Objects.requireNonNull(row.get("ended_at", Instant.class)),
        Verdict.valueOf(Objects.requireNonNull(row.get("verdict", String.class))),
        Objects.requireNonNull(row.get("catalog_version", Long.class)),
        Objects.requireNonNull(row.get("open_conflicts", Integer.class)));
  }
}
