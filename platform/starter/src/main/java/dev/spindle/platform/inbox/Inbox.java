package dev.spindle.platform.inbox;

import dev.spindle.platform.scope.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Notes an event in the transaction of its effect, so that it has the effect once. */
public final class Inbox {

  private static final String NOTE =
      """
      insert into inbox (event_id, tenant_id, topic)
      select id, :tenant, :topic from unnest(:ids::text[]) as id
      on conflict (event_id) do nothing
      returning event_id
      """;
  private static final String PURGE =
      "delete from inbox where received_at < now() - make_interval(secs => :seconds)";

  private final DatabaseClient database;

  public Inbox(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Notes events. Must run inside {@code Tx.write}.
   *
   * @return the ids that are new; a second transaction with one of them waits for the first
   */
  public Mono<Set<String>> note(Collection<String> eventIds, String topic) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(NOTE)
                    .bind("ids", eventIds.toArray(String[]::new))
                    .bind("tenant", scope.id())
                    .bind("topic", topic)
                    .map(row -> Objects.requireNonNull(row.get("event_id", String.class)))
                    .all()
                    .collect(Collectors.toSet()));
  }

  /** Forgets what is older; must be longer ago than any topic keeps its records. */
  public Mono<Long> purge(Duration retention) {
    return database.sql(PURGE).bind("seconds", retention.toSeconds()).fetch().rowsUpdated();
  }
}
