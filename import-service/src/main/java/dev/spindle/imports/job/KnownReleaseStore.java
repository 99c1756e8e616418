package dev.spindle.imports.job;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the catalogue says exists: table {@code known_release}. Older news never undoes newer. */
@Repository
class KnownReleaseStore {

  private static final String FOLLOW =
      """
      insert into known_release (release_id, tenant_id, version, title, changed_at)
      values (:id, spindle_tenant(), :version, :title, :at)
      on conflict (release_id) do update
         set version = excluded.version, title = excluded.title, changed_at = excluded.changed_at,
             deleted = false
       where known_release.version < excluded.version and not known_release.deleted
      """;
  private static final String FORGET =
      "update known_release set deleted = true where release_id = :id";
  private static final String VERSION =
      "select version from known_release where release_id = :id and not deleted";

  private final DatabaseClient db;

  KnownReleaseStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> follow(UUID releaseId, long version, String title, Instant at) {
    return db.sql(FOLLOW)
        .bind("id", releaseId)
        .bind("version", version)
        .bind("title", title)
        .bind("at", at)
        .then();
  }

  Mono<Void> forget(UUID releaseId) {
    return db.sql(FORGET).bind("id", releaseId).then();
  }

  /** The latest version heard of; empty when the release is not known or gone. */
  Mono<Long> version(UUID releaseId) {
    return db.sql(VERSION).bind("id", releaseId).mapValue(Long.class).one();
  }
}
