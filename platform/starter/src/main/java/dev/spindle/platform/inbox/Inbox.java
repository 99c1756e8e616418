package dev.spindle.platform.inbox;

import dev.spindle.platform.scope.Scope;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Notes an event in the transaction of its effect, so that it has the effect once. */
public final class Inbox {

  private static final String NOTE =
      """
      insert into inbox (event_id, tenant_id, topic) values (:id, :tenant, :topic)
      on conflict (event_id) do nothing
      """;
  private static final String PURGE =
      "delete from inbox where received_at < now() - make_interval(secs => :seconds)";

  private final DatabaseClient database;

  public Inbox(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Notes the event. Must run inside {@code Tx.write}.
   *
   * @return whether it is new; a second transaction with the same event waits for the first
   */
  public Mono<Boolean> note(String eventId, String topic) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(NOTE)
                    .bind("id", eventId)
                    .bind("tenant", scope.id())
                    .bind("topic", topic)
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }

  /** Forgets what is older; must be longer ago than any topic keeps its records. */
  public Mono<Long> purge(Duration retention) {
    return database.sql(PURGE).bind("seconds", retention.toSeconds()).fetch().rowsUpdated();
  }
}
