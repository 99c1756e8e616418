package dev.spindle.catalog.standing;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.List;
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
      select id, :tenant, state, lock_level, version, changed_at
        from unnest(:ids::uuid[], :states::text[], :locks::text[], :versions::bigint[],
                    :times::timestamptz[]) as news (id, state, lock_level, version, changed_at)
      on conflict (release_id) do update set state = excluded.state,
        lock_level = excluded.lock_level, version = excluded.version,
        changed_at = excluded.changed_at
        where present.version < excluded.version
      """;

  private final DatabaseClient database;

  StandingStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Writes those that are newer than what is known. Waits for an edit that holds a row.
   *
   * @param news at most one a release
   */
  Mono<Void> put(List<StandingNews> news, Scope.Tenant who) {
    return Statement.of(database, PUT)
        .with("tenant", who.id())
        .column("ids", news, StandingNews::releaseId, UUID[]::new)
        .column("states", news, one -> one.standing().state(), String[]::new)
        .column("locks", news, one -> one.standing().lock().name(), String[]::new)
        .column("versions", news, StandingNews::version, Long[]::new)
        .column("times", news, StandingNews::at, Instant[]::new)
        .change()
        .then();
  }
}
