package dev.spindle.catalog.importing;

import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Remembers which imports were taken over. */
@Repository
class ImportStore {

  private static final String NOTE =
      """
      insert into import_applied (event_id, import_id, tenant_id, release_id, applied_at)
      values (:event, :import, :tenant, :release, :at) on conflict (event_id) do nothing
      """;

  private final DatabaseClient database;

  ImportStore(DatabaseClient database) {
    this.database = database;
  }

  /** Notes it; false when it was noted before. */
  Mono<Boolean> note(String eventId, UUID importId, UUID release, Instant at) {
    return Scope.tenant()
        .flatMap(
            who ->
                database
                    .sql(NOTE)
                    .bind("event", eventId)
                    .bind("import", importId)
                    .bind("tenant", who.id())
                    .bind("release", release)
                    .bind("at", at)
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }
}
