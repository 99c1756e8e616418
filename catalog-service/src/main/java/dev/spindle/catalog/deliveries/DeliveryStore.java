package dev.spindle.catalog.deliveries;

import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes {@code delivery_overview}. */
@Repository
class DeliveryStore {

  private static final String PUT =
      """
      insert into delivery_overview as present (delivery_id, tenant_id, release_id, target_id,
        target_name, message_type, status, sequence, catalog_version, detail, changed_at)
      values (:delivery, :tenant, :release, :target, :name, :type, :status, :sequence, :version,
        :detail, :at)
      on conflict (delivery_id) do update set status = excluded.status,
        sequence = excluded.sequence, catalog_version = excluded.catalog_version,
        detail = excluded.detail, changed_at = excluded.changed_at
        where present.sequence < excluded.sequence
      """;

  private static final String OF_RELEASE =
      """
      select delivery_id, release_id, target_id, target_name, message_type, status, sequence,
        catalog_version, detail, changed_at
        from delivery_overview where release_id = :release order by delivery_id limit 500
      """;

  private final DatabaseClient database;

  DeliveryStore(DatabaseClient database) {
    this.database = database;
  }

  /** Writes it unless something newer is known. */
  Mono<Void> put(DeliveryLine line, Scope.Tenant who) {
    var statement =
        database
            .sql(PUT)
            .bind("delivery", line.deliveryId())
            .bind("tenant", who.id())
            .bind("release", line.releaseId())
            .bind("target", line.targetId())
            .bind("name", line.targetName())
            .bind("type", line.messageType())
            .bind("status", line.status())
            .bind("sequence", line.sequence())
            .bind("version", line.catalogVersion())
            .bind("at", line.changedAt());
    var detail = line.detail();
    return (detail == null
            ? statement.bindNull("detail", String.class)
            : statement.bind("detail", detail))
        .then();
  }

  Flux<DeliveryLine> of(UUID release) {
    return database.sql(OF_RELEASE).bind("release", release).map(DeliveryStore::line).all();
  }

  private static DeliveryLine line(Readable row) {
    return new DeliveryLine(
        required(row, "delivery_id", UUID.class),
        required(row, "release_id", UUID.class),
        required(row, "target_id", UUID.class),
        required(row, "target_name", String.class),
        required(row, "message_type", String.class),
        required(row, "status", String.class),
        required(row, "sequence", Integer.class),
        required(row, "catalog_version", Long.class),
        row.get("detail", String.class),
        required(row, "changed_at", Instant.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
