package dev.spindle.lifecycle.facts;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import java.util.List;
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
      select id, :tenant, version, facts
        from unnest(:ids::uuid[], :versions::bigint[], :facts::text[]::jsonb[])
             as news (id, version, facts)
      on conflict (release_id) do update
         set catalog_version = excluded.catalog_version, facts = excluded.facts
       where release_facts.catalog_version < excluded.catalog_version
      """;

  private final DatabaseClient db;

  FactsStore(DatabaseClient db) {
    this.db = db;
  }

  /**
   * Writes the facts that are newer than what is there.
   *
   * @param news at most one a release
   */
  Mono<Void> keep(List<FactsNews> news) {
    return Scope.tenant()
        .flatMap(
            scope ->
                Statement.of(db, KEEP)
                    .with("tenant", scope.id())
                    .column("ids", news, FactsNews::releaseId, UUID[]::new)
                    .column("versions", news, FactsNews::catalogVersion, Long[]::new)
                    .column("facts", news, FactsNews::json, String[]::new)
                    .change())
        .then();
  }
}
