package dev.spindle.dspsync.connection;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code provider_connection}; row-level security picks the tenant's. */
@Repository
class ConnectionStore {

  private static final String ALL =
      """
      select provider, version, enabled, market, secrets, changed_at, changed_by
        from provider_connection order by provider
      """;
  private static final String FIND =
      """
      select provider, version, enabled, market, secrets, changed_at, changed_by
        from provider_connection where provider = :provider for update
      """;
  private static final String ADD =
      """
      insert into provider_connection
        (tenant_id, provider, version, enabled, market, secrets, changed_at, changed_by)
      values (:tenant, :provider, :version, :enabled, :market, :secrets, :at, :by)
      on conflict (tenant_id, provider) do update
         set version = excluded.version, enabled = excluded.enabled, market = excluded.market,
             secrets = excluded.secrets, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by
       where provider_connection.version = excluded.version - 1
      """;
  private static final String REMOVE =
      "delete from provider_connection where provider = :provider and version = :version";

  private final DatabaseClient database;

  ConnectionStore(DatabaseClient database) {
    this.database = database;
  }

  Flux<Connection> all() {
    return database.sql(ALL).map(ConnectionStore::connection).all();
  }

  /** Locks the row. */
  Mono<Connection> find(Provider provider) {
    return database
        .sql(FIND)
        .bind("provider", provider.code())
        .map(ConnectionStore::connection)
        .one();
  }

  /** Writes the next version; {@code false} when someone else wrote first. */
  Mono<Boolean> put(Connection next) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(ADD)
                    .bind("tenant", scope.id())
                    .bind("provider", next.provider().code())
                    .bind("version", next.version())
                    .bind("enabled", next.enabled())
                    .bind("market", next.market())
                    .bind("secrets", next.secrets())
                    .bind("at", next.changedAt())
                    .bind("by", next.changedBy())
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }

  Mono<Boolean> remove(Provider provider, long version) {
    return database
        .sql(REMOVE)
        .bind("provider", provider.code())
        .bind("version", version)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  private static Connection connection(Readable row) {
    return new Connection(
        Provider.of(Objects.requireNonNull(row.get("provider", String.class))).orElseThrow(),
        Objects.requireNonNull(row.get("version", Long.class)),
        Objects.requireNonNull(row.get("enabled", Boolean.class)),
        Objects.requireNonNull(row.get("market", String.class)),
        Objects.requireNonNull(row.get("secrets", String.class)),
        Objects.requireNonNull(row.get("changed_at", Instant.class)),
        Objects.requireNonNull(row.get("changed_by", String.class)));
  }
}
