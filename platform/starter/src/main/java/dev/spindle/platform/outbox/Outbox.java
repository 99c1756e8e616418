package dev.spindle.platform.outbox;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Puts events beside the change they tell of, in its transaction. A use case writes the aggregate's
 * row first: its lock makes the sequence follow the order of commits per key.
 *
 * <p>A store that wants one statement for all of it prepares the rows with {@link #rows}, ends its
 * data-modifying CTE with {@link #INSERT_ALL} or {@link #insertFrom} and binds with {@link #bind}.
 */
public final class Outbox {

  private static final String INSERT =
      """
      insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
      select id, tenant, topic, key, type, fingerprint, decode(nullif(payload, ''), 'base64'), headers
        from unnest(:outboxIds::uuid[], :outboxTenants::uuid[], :outboxTopics::text[],
                    :outboxKeys::text[], :outboxTypes::text[], :outboxFingerprints::bigint[],
                    :outboxPayloads::text[], :outboxHeaders::jsonb[])
             with ordinality as o(id, tenant, topic, key, type, fingerprint, payload, headers, place)
      """;

  private static final String IN_ORDER = "order by place";

  /** Inserts the bound rows. */
  public static final String INSERT_ALL = INSERT + IN_ORDER;

  private final DatabaseClient database;
  private final OutboxEncoder encoder;

  public Outbox(DatabaseClient database, OutboxEncoder encoder) {
    this.database = database;
    this.encoder = encoder;
  }

  /** Inserts the bound rows if the named CTE returned at least one row. */
  public static String insertFrom(String cte) {
    return INSERT + "where exists (select 1 from " + cte + ")\n" + IN_ORDER;
  }

  /** Appends the events, in order. Must run inside {@code Tx.write}. */
  public Mono<Void> append(OutboxEvent... events) {
    return append(List.of(events));
  }

  /** Appends the events, in order. Must run inside {@code Tx.write}. */
  public Mono<Void> append(List<OutboxEvent> events) {
    return events.isEmpty() ? Mono.empty() : rows(events).flatMap(this::insert);
  }

  /** Encodes the events for the current scope; the caller inserts them in its own statement. */
  public Mono<List<OutboxRow>> rows(List<OutboxEvent> events) {
    return Mono.deferContextual(
        chain ->
            Scope.tenant()
                .zipWith(signal())
                .map(
                    both -> {
                      both.getT2().raise();
                      return events.stream()
                          .map(event -> encoder.encode(event, both.getT1(), chain))
                          .toList();
                    }));
  }

  /** Binds the rows to a statement that ends with {@link #INSERT_ALL} or {@link #insertFrom}. */
  public static Statement bind(Statement statement, List<OutboxRow> rows) {
    return statement
        .column("outboxIds", rows, OutboxRow::eventId, UUID[]::new)
        .column("outboxTenants", rows, OutboxRow::tenantId, UUID[]::new)
        .column("outboxTopics", rows, OutboxRow::topic, String[]::new)
        .column("outboxKeys", rows, OutboxRow::key, String[]::new)
        .column("outboxTypes", rows, OutboxRow::type, String[]::new)
        .column("outboxFingerprints", rows, OutboxRow::fingerprint, Long[]::new)
        .column("outboxPayloads", rows, OutboxRow::payloadText, String[]::new)
        .column("outboxHeaders", rows, OutboxRow::headersJson, String[]::new);
  }

  Mono<Void> insert(List<OutboxRow> rows) {
    return bind(Statement.of(database, INSERT_ALL), rows).change().then();
  }

  private static Mono<OutboxSignal> signal() {
    return Mono.deferContextual(
        context ->
            context.hasKey(OutboxSignal.class)
                ? Mono.just(context.get(OutboxSignal.class))
                : Mono.error(new IllegalStateException("The outbox is written inside Tx.write")));
  }
}
