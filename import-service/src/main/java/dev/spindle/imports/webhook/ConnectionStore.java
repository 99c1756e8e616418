package dev.spindle.imports.webhook;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
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
    return db.sql(BY_ID).bind("id", id).map(ConnectionStore::connection).one();
  }

  Flux<Connection> list() {
    return db.sql(ALL).map(ConnectionStore::connection).all();
  }

  Mono<Void> add(Connection connection) {
    return db.sql(INSERT)
        .bind("id", connection.id())
        .bind("name", connection.name())
        .bind("secret", connection.sealedSecret())
        .bind("by", connection.createdBy())
        .bind("at", connection.createdAt())
        .then();
  }

  Mono<Boolean> remove(UUID id) {
    return db.sql(DELETE).bind("id", id).fetch().rowsUpdated().map(rows -> rows == 1);
  }

  private static Connection connection(Readable row) {
    return new Connection(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("tenant_id", UUID.class)),
        Objects.requireNonNull(row.get("name", String.class)),
        Objects.requireNonNull(row.get("sealed_secret", String.class)),
        Objects.requireNonNull(row.get("created_by", String.class)),
        Objects.requireNonNull(row.get("created_at", Instant.class)));
  }
}
