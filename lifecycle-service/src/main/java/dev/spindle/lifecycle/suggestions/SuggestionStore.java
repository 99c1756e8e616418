package dev.spindle.lifecycle.suggestions;

import static java.util.Objects.requireNonNull;

import dev.spindle.lifecycle.release.ReleaseState;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes {@code state_suggestion}. */
@Repository
class SuggestionStore {

  private static final String NOTE =
      """
      insert into state_suggestion (release_id, tenant_id, import_id, state, suggested_at)
      values (:id, :tenant, :import, :state, :at)
      on conflict (release_id) do update
         set import_id = excluded.import_id, state = excluded.state,
             suggested_at = excluded.suggested_at
       where state_suggestion.suggested_at < excluded.suggested_at
      """;
  private static final String FIND =
      "select import_id, state, suggested_at from state_suggestion where release_id = :id";

  private final DatabaseClient db;

  SuggestionStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> note(UUID releaseId, Suggestion suggestion) {
    return Scope.tenant()
        .flatMap(
            scope ->
                db.sql(NOTE)
                    .bind("id", releaseId)
                    .bind("tenant", scope.id())
                    .bind("import", suggestion.importId())
                    .bind("state", suggestion.state().name())
                    .bind("at", suggestion.at())
                    .then());
  }

  Mono<Suggestion> find(UUID releaseId) {
    return db.sql(FIND).bind("id", releaseId).map(SuggestionStore::suggestion).one();
  }

  private static Suggestion suggestion(Readable row) {
    return new Suggestion(
        requireNonNull(row.get("import_id", UUID.class)),
        ReleaseState.valueOf(requireNonNull(row.get("state", String.class))),
        requireNonNull(row.get("suggested_at", Instant.class)));
  }
}
