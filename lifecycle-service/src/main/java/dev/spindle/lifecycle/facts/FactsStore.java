package dev.spindle.lifecycle.facts;

import dev.spindle.platform.scope.Scope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes {@code release_facts}. */
@Repository
class FactsStore {

  private static final String KEEP =
      """
      insert into release_facts (release_id, tenant_id, catalog_version, facts)
      values (:id, :tenant, :version, :facts::jsonb)
      on conflict (release_id) do update
         set catalog_version = excluded.catalog_version, facts = excluded.facts
       where release_facts.catalog_version < excluded.catalog_version
      """;

  private final DatabaseClient db;

  FactsStore(DatabaseClient db) {
    this.db = db;
  }

  /** Writes the facts unless newer ones are there. */
  Mono<Void> keep(UUID releaseId, ReleaseFacts facts) {
    return Scope.tenant()
        .flatMap(
            scope ->
                db.sql(KEEP)
                    .bind("id", releaseId)
                    .bind("tenant", scope.id())
                    .bind("version", facts.catalogVersion())
                    .bind("facts", FactsJson.write(facts))
                    .then());
  }
}
