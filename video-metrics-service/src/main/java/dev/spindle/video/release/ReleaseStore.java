package dev.spindle.video.release;

import dev.spindle.platform.database.Statement;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code known_release}. Each source has a version of its own; older news undoes nothing. */
@Repository
class ReleaseStore {

  private static final String TITLE =
      """
      insert into known_release (release_id, tenant_id, title, catalog_version)
      select id, spindle_tenant(), title, version
        from unnest(:ids::uuid[], :titles::text[], :versions::bigint[]) as n (id, title, version)
      on conflict (release_id) do update
         set title = excluded.title, catalog_version = excluded.catalog_version
       where known_release.catalog_version < excluded.catalog_version
      """;
  private static final String STATE =
      """
      insert into known_release (release_id, tenant_id, state, lifecycle_version)
      select id, spindle_tenant(), state, version
        from unnest(:ids::uuid[], :states::text[], :versions::bigint[]) as n (id, state, version)
      on conflict (release_id) do update
         set state = excluded.state, lifecycle_version = excluded.lifecycle_version
       where known_release.lifecycle_version < excluded.lifecycle_version
      """;
  private static final String GONE =
      """
      insert into known_release (release_id, tenant_id, deleted)
      values (:id, spindle_tenant(), true)
      on conflict (release_id) do update set deleted = true
      """;
  private static final String FIND =
      "select release_id, title, state from known_release where release_id = :id and not deleted";

  private final DatabaseClient db;

  ReleaseStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> titles(List<TitleNews> news) {
    return Statement.of(db, TITLE)
        .column("ids", news, TitleNews::releaseId, UUID[]::new)
        .column("titles", news, TitleNews::title, String[]::new)
        .column("versions", news, TitleNews::catalogVersion, Long[]::new)
        .change()
        .then();
  }

  Mono<Void> states(List<StateNews> news) {
    return Statement.of(db, STATE)
        .column("ids", news, StateNews::releaseId, UUID[]::new)
        .column("states", news, StateNews::state, String[]::new)
        .column("versions", news, StateNews::lifecycleVersion, Long[]::new)
        .change()
        .then();
  }

  Mono<Void> gone(UUID id) {
    return Statement.of(db, GONE).with("id", id).change().then();
  }

  /** Empty when it is not known, or gone. */
  Mono<KnownRelease> find(UUID id) {
    return Statement.of(db, FIND)
        .with("id", id)
        .one(
            row ->
                new KnownRelease(
                    row.id("release_id"), row.maybeText("title"), row.maybeText("state")));
  }
}
