package dev.spindle.imports.job;

import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes and reads {@code import_history}; nothing in it is ever changed. */
@Repository
class HistoryStore {

  private static final String INSERT =
      """
      insert into import_history
             (tenant_id, import_id, version, what, state, actor, detail, event_id, at)
      values (spindle_tenant(), :import, :version, :what, :state, :actor, :detail, :event, :at)
      """;
  private static final String OF_IMPORT =
      """
      select version, what, state, actor, detail, event_id, at
        from import_history where import_id = :import order by version
      """;

  private final DatabaseClient db;

  HistoryStore(DatabaseClient db) {
    this.db = db;
  }

  /** Notes what the current actor made of an import. */
  Mono<Void> note(ImportJob job, String what, @Nullable String eventId) {
    return Scope.current()
        .flatMap(
            scope ->
                db.sql(INSERT)
                    .bind("import", job.id())
                    .bind("version", job.version())
                    .bind("what", what)
                    .bind("state", job.state().name())
                    .bind("actor", scope.actor())
                    .bind("detail", Parameters.in(R2dbcType.VARCHAR, job.error()))
                    .bind("event", Parameters.in(R2dbcType.VARCHAR, eventId))
                    .bind("at", job.changedAt())
                    .then());
  }

  /** From the upload on. */
  Mono<List<HistoryEntry>> of(UUID importId) {
    return db.sql(OF_IMPORT).bind("import", importId).map(ImportRows::history).all().collectList();
  }
}
