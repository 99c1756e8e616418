package dev.spindle.lifecycle.verdicts;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
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
                Statement.of(db, NOTE)
                    .with("id", releaseId)
                    .with("tenant", scope.id())
                    .with("version", run.version())
                    .with("run", run.id())
                    .with("verdict", run.verdict().name())
                    .with("ended", run.endedAt())
                    .change())
        .map(rows -> rows == 1);
  }

  /** Notes what came of the run. */
  Mono<Void> settle(UUID releaseId, SyncRun run, String outcome) {
    return Statement.of(db, SETTLE)
        .with("id", releaseId)
        .with("version", run.version())
        .with("outcome", outcome)
        .change()
        .then();
  }

  /** The last run noted; empty when there was none. */
  Mono<StoreVerdict> find(UUID releaseId) {
    return Statement.of(db, FIND).with("id", releaseId).one(VerdictStore::verdict);
  }

  private static StoreVerdict verdict(Row row) {
    var run =
        new SyncRun(
            row.id("sync_run_id"),
            row.number("version"),
            SyncRun.Verdict.valueOf(row.text("verdict")),
            row.instant("ended_at"));
    return new StoreVerdict(run, row.maybeText("outcome"));
  }
}
