package dev.spindle.platform.ops;

import dev.spindle.platform.scope.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Notes what operators did; rows are never changed (the runtime role has no grant for it). */
public final class OpsAudit {

  private static final String NOTE =
      "insert into ops_audit (actor, action, subject, detail) values (:actor, :action, :subject, :detail)";

  private final DatabaseClient database;

  public OpsAudit(DatabaseClient database) {
    this.database = database;
  }

  /** Notes it in the running transaction. */
  public Mono<Void> note(String action, String subject, String detail) {
    return Scope.current()
        .flatMap(
            scope ->
                database
                    .sql(NOTE)
                    .bind("actor", scope.actor())
                    .bind("action", action)
                    .bind("subject", subject)
                    .bind("detail", detail)
                    .then());
  }
}
