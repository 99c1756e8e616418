package dev.spindle.imports.job;

import dev.spindle.platform.database.Statement;
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

  Mono<Void> follow(CatalogWord word) {
    return Statement.of(db, FOLLOW)
        .with("id", word.releaseId())
        .with("version", word.version())
        .with("title", word.title())
        .with("at", word.at())
        .change()
        .then();
  }

  Mono<Void> forget(UUID releaseId) {
    return Statement.of(db, FORGET).with("id", releaseId).change().then();
  }

  /** The latest version heard of; empty when the release is not known or gone. */
  Mono<Long> version(UUID releaseId) {
    return Statement.of(db, VERSION).with("id", releaseId).one(row -> row.number("version"));
  }
}
