package dev.spindle.lifecycle.facts;

import dev.spindle.platform.database.Statement;
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
                Statement.of(db, KEEP)
                    .with("id", releaseId)
                    .with("tenant", scope.id())
                    .with("version", facts.catalogVersion())
                    .with("facts", FactsJson.write(facts))
                    .change())
        .then();
  }
}
