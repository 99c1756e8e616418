package dev.spindle.catalog.standing;

import dev.spindle.catalog.release.Standing;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes {@code release_standing}, one row a release, known or not. */
@Repository
class StandingStore {

  private static final String PUT =
      """
      insert into release_standing as present
        (release_id, tenant_id, state, lock_level, version, changed_at)
      values (:id, :tenant, :state, :lock, :version, :at)
      on conflict (release_id) do update set state = excluded.state,
        lock_level = excluded.lock_level, version = excluded.version,
        changed_at = excluded.changed_at
        where present.version < excluded.version
      """;

  private final DatabaseClient database;

  StandingStore(DatabaseClient database) {
    this.database = database;
  }

  /** Writes it unless something newer is known. Waits for an edit that holds the row. */
  Mono<Void> put(UUID id, Standing standing, Scope.Tenant who, Instant at) {
    return database
        .sql(PUT)
        .bind("id", id)
        .bind("tenant", who.id())
        .bind("state", standing.state())
        .bind("lock", standing.lock().name())
        .bind("version", standing.version())
        .bind("at", at)
        .then();
  }
}
