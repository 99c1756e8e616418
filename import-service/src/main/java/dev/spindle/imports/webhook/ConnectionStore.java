package dev.spindle.imports.webhook;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes {@code webhook_connection}. */
@Repository
class ConnectionStore {

  private static final String SELECT =
      "select id, tenant_id, name, sealed_secret, created_by, created_at from webhook_connection ";
  private static final String BY_ID = SELECT + "where id = :id";
  private static final String ALL = SELECT + "order by created_at, id limit 200";
  private static final String INSERT =
      """
      insert into webhook_connection (id, tenant_id, name, sealed_secret, created_by, created_at)
      values (:id, spindle_tenant(), :name, :secret, :by, :at)
      """;
  private static final String DELETE = "delete from webhook_connection where id = :id";

  private final DatabaseClient db;

  ConnectionStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Connection> find(UUID id) {
    return Statement.of(db, BY_ID).with("id", id).one(ConnectionStore::connection);
  }

  Flux<Connection> list() {
    return Statement.of(db, ALL).all(ConnectionStore::connection);
  }

  Mono<Void> add(Connection connection) {
    return Statement.of(db, INSERT)
        .with("id", connection.id())
        .with("name", connection.name())
        .with("secret", connection.sealedSecret())
        .with("by", connection.createdBy())
        .with("at", connection.createdAt())
        .change()
        .then();
  }

  Mono<Boolean> remove(UUID id) {
    return Statement.of(db, DELETE).with("id", id).change().map(rows -> rows == 1);
  }

  private static Connection connection(Row row) {
    return new Connection(
        row.id("id"),
        row.id("tenant_id"),
        row.text("name"),
        row.text("sealed_secret"),
        row.text("created_by"),
        row.instant("created_at"));
  }
}
