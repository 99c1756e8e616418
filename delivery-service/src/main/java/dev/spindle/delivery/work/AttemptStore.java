package dev.spindle.delivery.work;

import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.platform.database.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes {@code delivery_attempt} and {@code delivery_attempt_file}. Runs in the caller's
 * transaction.
 */
@Repository
class AttemptStore {

  private static final String START =
      """
      insert into delivery_attempt (delivery_id, attempt, tenant_id, started_at)
      values (:id, :attempt, spindle_tenant(), :at)
      on conflict do nothing
      """;
  private static final String LOSE_OLDER =
      """
      update delivery_attempt set ended_at = :at, outcome = 'LOST'
       where delivery_id = :id and attempt < :attempt and ended_at is null
      """;
  private static final String END =
      """
      update delivery_attempt
         set ended_at = :at, outcome = :outcome, error = :error, detail = :detail
       where delivery_id = :id and attempt = :attempt
      """;
  private static final String FILE =
      """
      insert into delivery_attempt_file
             (delivery_id, attempt, path, tenant_id, size, sent, state, compared_by)
      values (:id, :attempt, :path, spindle_tenant(), :size, :sent, :state, :comparedBy)
      on conflict (delivery_id, attempt, path) do update
         set sent = excluded.sent, state = excluded.state, compared_by = excluded.compared_by
      """;
  private static final String FAILURES =
      """
      select count(*) as failures from delivery_history
       where delivery_id = :id and to_status = 'RETRYING' and error = :error
         and sequence > (select max(sequence) from delivery_history
                          where delivery_id = :id and to_status = 'QUEUED')
      """;

  private final DatabaseClient database;

  AttemptStore(DatabaseClient database) {
    this.database = database;
  }

  /** Notes the beginning; an earlier attempt that never ended was lost with its worker. */
  Mono<Void> start(UUID deliveryId, int attempt, Instant at) {
    return Statement.of(database, LOSE_OLDER)
        .with("id", deliveryId)
        .with("attempt", attempt)
        .with("at", at)
        .change()
        .then(
            Statement.of(database, START)
                .with("id", deliveryId)
                .with("attempt", attempt)
                .with("at", at)
                .change())
        .then();
  }

  Mono<Void> end(UUID deliveryId, int attempt, AttemptEnd end, Instant at) {
    var error = end.error();
    return Statement.of(database, END)
        .with("id", deliveryId)
        .with("attempt", attempt)
        .with("outcome", end.outcome())
        .with("error", error == null ? null : error.name(), String.class)
        .with("detail", end.detail(), String.class)
        .with("at", at)
        .change()
        .then();
  }

  /**
   * How an attempt ended.
   *
   * @param outcome DELIVERED or FAILED
   */
  record AttemptEnd(String outcome, @Nullable ErrorCategory error, @Nullable String detail) {

    static final AttemptEnd DELIVERED = new AttemptEnd("DELIVERED", null, null);
  }

  Mono<Void> file(UUID deliveryId, int attempt, FileProgress file) {
    return Statement.of(database, FILE)
        .with("id", deliveryId)
        .with("attempt", attempt)
        .with("path", file.path())
        .with("size", file.size())
        .with("sent", file.sent())
        .with("state", file.state().name())
        .with("comparedBy", file.comparedBy(), String.class)
        .change()
        .then();
  }

  /** Failed attempts of a category since the delivery was last queued. */
  Mono<Integer> failures(UUID deliveryId, ErrorCategory category) {
    return Statement.of(database, FAILURES)
        .with("id", deliveryId)
        .with("error", category.name())
        .one(row -> Math.toIntExact(row.number("failures")));
  }
}
