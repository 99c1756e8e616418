package dev.spindle.video.metrics.youtube;

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
    return db.sql(FIND).mapValue(String.class).one();
  }

  Mono<Void> put(String sealedKey, Scope.Tenant by, Instant now) {
    return db.sql(PUT).bind("key", sealedKey).bind("by", by.actor()).bind("at", now).then();
  }

  Mono<Void> remove() {
    return db.sql(REMOVE).then();
  }
}
