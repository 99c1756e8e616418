package dev.spindle.lifecycle.verdicts;

import static java.util.Objects.requireNonNull;

import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes {@code store_verdict}. */
@Repository
class VerdictStore {

  private static final String NOTE =
      """
      insert into store_verdict (release_id, tenant_id, version, sync_run_id, verdict, ended_at)
      values (:id, :tenant, :version, :run, :verdict, :ended)
      on conflict (release_id) do update
         set version = excluded.version, sync_run_id = excluded.sync_run_id,
             verdict = excluded.verdict, ended_at = excluded.ended_at, outcome = null
       where store_verdict.version < excluded.version
      """;
  private static final String SETTLE =
      "update store_verdict set outcome = :outcome where release_id = :id and version = :version";
  private static final String FIND =
      """
      select version, sync_run_id, verdict, ended_at, outcome
        from store_verdict where release_id = :id
      """;

  private final DatabaseClient db;

  VerdictStore(DatabaseClient db) {
    this.db = db;
  }

  /**
   * Notes a run.
   *
   * @return {@code false} when one as new is known
   */
  Mono<Boolean> note(UUID releaseId, SyncRun run) {
    return Scope.tenant()
        .flatMap(
            scope ->
                db.sql(NOTE)
                    .bind("id", releaseId)
                    .bind("tenant", scope.id())
                    .bind("version", run.version())
                    .bind("run", run.id())
                    .bind("verdict", run.verdict().name())
                    .bind("ended", run.endedAt())
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }

  /** Notes what came of the run. */
  Mono<Void> settle(UUID releaseId, SyncRun run, String outcome) {
    return db.sql(SETTLE)
        .bind("id", releaseId)
        .bind("version", run.version())
        .bind("outcome", outcome)
        .then();
  }

  Mono<StoreVerdict> find(UUID releaseId) {
    return db.sql(FIND).bind("id", releaseId).map(VerdictStore::verdict).one();
  }

  private static StoreVerdict verdict(Readable row) {
    var run =
        new SyncRun(
            requireNonNull(row.get("sync_run_id", UUID.class)),
            requireNonNull(row.get("version", Long.class)),
            SyncRun.Verdict.valueOf(requireNonNull(row.get("verdict", String.class))),
            requireNonNull(row.get("ended_at", Instant.class)));
    return new StoreVerdict(run, row.get("outcome", String.class));
  }
}
