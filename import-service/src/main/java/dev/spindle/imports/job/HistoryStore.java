package dev.spindle.imports.job;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
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
                Statement.of(db, INSERT)
                    .with("import", job.id())
                    .with("version", job.version())
                    .with("what", what)
                    .with("state", job.state().name())
                    .with("actor", scope.actor())
                    .with("detail", job.error(), String.class)
                    .with("event", eventId, String.class)
                    .with("at", job.changedAt())
                    .change()
                    .then());
  }

  /** From the upload on. */
  Mono<List<HistoryEntry>> of(UUID importId) {
    return Statement.of(db, OF_IMPORT)
        .with("import", importId)
        .all(ImportRows::history)
        .collectList();
  }
}
