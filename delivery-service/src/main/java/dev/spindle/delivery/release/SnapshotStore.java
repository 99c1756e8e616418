package dev.spindle.delivery.release;

import dev.spindle.delivery.storage.Json;
import dev.spindle.platform.database.Statement;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code release_snapshot}. Runs in the caller's transaction. */
@Repository
class SnapshotStore {

  private static final String ADD =
      """
      insert into release_snapshot (release_id, version, tenant_id, content_hash, content)
      select :release, :version, spindle_tenant(), :hash, :content::jsonb
       where not exists (select 1 from release_snapshot
                          where release_id = :release and version >= :version)
      on conflict do nothing
      """;
  private static final String FORGET_UNUSED =
      """
      delete from release_snapshot s
       where s.release_id = :release and s.version < :version
         and not exists (select 1 from delivery d
                          where d.release_id = s.release_id and d.catalog_version = s.version)
      """;
  private static final String NEWEST =
      """
      select version, content_hash from release_snapshot
       where release_id = :release order by version desc limit 1
      """;
  private static final String CONTENT =
      """
      select content::text as content from release_snapshot
       where release_id = :release and version = :version
      """;

  private final DatabaseClient database;

  SnapshotStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds what is newer than everything known; {@code false} for anything else. */
  Mono<Boolean> add(ReleaseSnapshot snapshot, String hash) {
    return Statement.of(database, ADD)
        .with("release", snapshot.releaseId())
        .with("version", snapshot.version())
        .with("hash", hash)
        .with("content", Json.text(snapshot))
        .change()
        .map(rows -> rows == 1);
  }

  /** Drops older versions that no delivery names. */
  Mono<Long> forgetUnused(UUID releaseId, long before) {
    return Statement.of(database, FORGET_UNUSED)
        .with("release", releaseId)
        .with("version", before)
        .change();
  }

  Mono<SnapshotHead> newest(UUID releaseId) {
    return Statement.of(database, NEWEST)
        .with("release", releaseId)
        .one(row -> new SnapshotHead(row.number("version"), row.text("content_hash")));
  }

  Mono<ReleaseSnapshot> find(UUID releaseId, long version) {
    return Statement.of(database, CONTENT)
        .with("release", releaseId)
        .with("version", version)
        .one(row -> Objects.requireNonNull(Json.read(row.text("content"), ReleaseSnapshot.class)));
  }
}
