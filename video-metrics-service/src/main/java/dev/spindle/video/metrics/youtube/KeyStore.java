package dev.spindle.video.metrics.youtube;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code youtube_connection}: one sealed key a tenant. */
@Repository
class KeyStore {

  private static final String FIND =
      "select sealed_key from youtube_connection where tenant_id = spindle_tenant()";
  private static final String PUT =
      """
      insert into youtube_connection (tenant_id, sealed_key, changed_by, changed_at)
      values (spindle_tenant(), :key, :by, :at)
      on conflict (tenant_id) do update
         set sealed_key = excluded.sealed_key, changed_by = excluded.changed_by,
             changed_at = excluded.changed_at
      """;
  private static final String REMOVE =
      "delete from youtube_connection where tenant_id = spindle_tenant()";

  private final DatabaseClient db;

  KeyStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<String> find() {
    return Statement.of(db, FIND).one(row -> row.text("sealed_key"));
  }

  Mono<Void> put(String sealedKey, Scope.Tenant by, Instant now) {
    return Statement.of(db, PUT)
        .with("key", sealedKey)
        .with("by", by.actor())
        .with("at", now)
        .change()
        .then();
  }

  Mono<Void> remove() {
    return Statement.of(db, REMOVE).change().then();
  }
}
