package dev.spindle.imports.webhook;

import dev.spindle.platform.database.Statement;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which notifications came, and what became of them: table {@code webhook_receipt}. */
@Repository
class ReceiptStore {

  private static final String INSERT =
      """
      insert into webhook_receipt
             (tenant_id, notification_id, connection_id, kind, entity_id, received_at)
      values (spindle_tenant(), :id, :connection, :kind, :entity, :at)
      on conflict do nothing
      """;
  private static final String SETTLE =
      "update webhook_receipt set outcome = :outcome where notification_id = :id";

  private final DatabaseClient db;

  ReceiptStore(DatabaseClient db) {
    this.db = db;
  }

  /** Notes a notification; {@code false} when it came before. */
  Mono<Boolean> add(UUID connectionId, Notification notification) {
    return Statement.of(db, INSERT)
        .with("id", notification.id())
        .with("connection", connectionId)
        .with("kind", notification.kind())
        .with("entity", notification.entityId())
        .with("at", notification.receivedAt())
        .change()
        .map(rows -> rows == 1);
  }

  /** Notes what became of it. */
  Mono<Void> settle(String notificationId, String outcome) {
    return Statement.of(db, SETTLE)
        .with("id", notificationId)
        .with("outcome", outcome)
        .change()
        .then();
  }
}
