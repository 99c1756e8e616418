package dev.spindle.platform.work;

import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Puts work on the list, in the transaction of the change that calls for it. */
public final class DueWork {

  private static final String PUT =
      """
      insert into due_work (kind, work_id, tenant_id, lane, due_at, lease_token, traceparent)
      values (:kind, :id, :tenant, :lane, :due, nextval('due_work_token'), :trace)
      on conflict (kind, work_id) do update
         set due_at = excluded.due_at, attempts = 0, lease_until = null,
             lease_token = excluded.lease_token, traceparent = excluded.traceparent
      """;
  private static final String REMOVE = "delete from due_work where kind = :kind and work_id = :id";
  private static final String HOLD =
      """
      select 1 from due_work
       where kind = :kind and work_id = :id and lease_token = :token for update
      """;

  private final DatabaseClient database;
  private final TraceContext trace;

  public DueWork(DatabaseClient database, TraceContext trace) {
    this.database = database;
    this.trace = trace;
  }

  /** Plans work of no particular lane. */
  public Mono<Void> plan(String kind, UUID id, Instant due) {
    return plan(kind, id, "", due);
  }

  /**
   * Plans work, or plans it anew when it is on the list already (a worker that has it loses it).
   * Must run inside {@code Tx.write} of a tenant.
   *
   * @param lane bulkhead, for example a delivery target: a slow one does not hold up the others
   */
  public Mono<Void> plan(String kind, UUID id, String lane, Instant due) {
    return Mono.deferContextual(
        chain ->
            Scope.tenant()
                .flatMap(
                    scope ->
                        traced(database.sql(PUT), chain)
                            .bind("kind", kind)
                            .bind("id", id)
                            .bind("tenant", scope.id())
                            .bind("lane", lane)
                            .bind("due", due)
                            .then()));
  }

  private GenericExecuteSpec traced(GenericExecuteSpec statement, ContextView chain) {
    var parent = trace.traceparent(chain);
    return parent == null
        ? statement.bindNull("trace", String.class)
        : statement.bind("trace", parent);
  }

  /** Takes work off the list; nothing happens when it is not there. */
  public Mono<Void> cancel(String kind, UUID id) {
    return database.sql(REMOVE).bind("kind", kind).bind("id", id).then();
  }

  /**
   * Fences a write: fails with {@link LeaseLostException} when somebody else has the work by now.
   * Call it first in the transaction that records what the work did.
   */
  public Mono<Void> fence(Lease lease) {
    return database
        .sql(HOLD)
        .bind("kind", lease.kind())
        .bind("id", lease.workId())
        .bind("token", lease.token())
        .fetch()
        .first()
        .switchIfEmpty(Mono.error(() -> new LeaseLostException(lease)))
        .then();
  }
}
