package dev.spindle.lifecycle.suggestions;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
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

  /** Keeps it unless a later one is there. */
  Mono<Void> note(UUID releaseId, Suggestion suggestion) {
    return Scope.tenant()
        .flatMap(
            scope ->
                Statement.of(db, NOTE)
                    .with("id", releaseId)
                    .with("tenant", scope.id())
                    .with("import", suggestion.importId())
                    .with("state", suggestion.state().name())
                    .with("at", suggestion.at())
                    .change())
        .then();
  }

  /** The one kept; empty when there is none. */
  Mono<Suggestion> find(UUID releaseId) {
    return Statement.of(db, FIND).with("id", releaseId).one(SuggestionStore::suggestion);
  }

  private static Suggestion suggestion(Row row) {
    return new Suggestion(
        row.id("import_id"), ReleaseState.valueOf(row.text("state")), row.instant("suggested_at"));
  }
}
