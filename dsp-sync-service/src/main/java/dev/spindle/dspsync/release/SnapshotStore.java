package dev.spindle.dspsync.release;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.platform.scope.Scope;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Table {@code release_snapshot}. */
@Repository
class SnapshotStore {

  private static final String PUT =
      """
      insert into release_snapshot (release_id, tenant_id, version, data)
      values (:id, :tenant, :version, :data::jsonb)
      on conflict (release_id) do update
         set version = excluded.version, data = excluded.data
       where release_snapshot.version < excluded.version
      """;
  private static final String FIND = "select data from release_snapshot where release_id = :id";
  private static final String REMOVE = "delete from release_snapshot where release_id = :id";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseClient database;

  SnapshotStore(DatabaseClient database) {
    this.database = database;
  }

  /** {@code false} when what is there is as new or newer. */
  Mono<Boolean> put(LocalRelease release) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(PUT)
                    .bind("id", release.id())
                    .bind("tenant", scope.id())
                    .bind("version", release.version())
                    .bind("data", JSON.writeValueAsString(release))
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }

  Mono<LocalRelease> find(UUID releaseId) {
    return database
        .sql(FIND)
        .bind("id", releaseId)
        .map(row -> Objects.requireNonNull(row.get("data", String.class)))
        .one()
        .map(data -> JSON.readValue(data, LocalRelease.class));
  }

  Mono<Void> remove(UUID releaseId) {
    return database.sql(REMOVE).bind("id", releaseId).then();
  }
}
