package dev.spindle.catalog.deliveries;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
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
      select delivery, :tenant, release, target, name, type, status, sequence, version, detail, at
        from unnest(:deliveries::uuid[], :releases::uuid[], :targets::uuid[], :names::text[],
                    :types::text[], :statuses::text[], :sequences::int[], :versions::bigint[],
                    :details::text[], :times::timestamptz[])
             as line (delivery, release, target, name, type, status, sequence, version, detail, at)
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

  /**
   * Writes those that are newer than what is known.
   *
   * @param lines at most one a delivery
   */
  Mono<Void> put(List<DeliveryLine> lines, Scope.Tenant who) {
    return Statement.of(database, PUT)
        .with("tenant", who.id())
        .column("deliveries", lines, DeliveryLine::deliveryId, UUID[]::new)
        .column("releases", lines, DeliveryLine::releaseId, UUID[]::new)
        .column("targets", lines, DeliveryLine::targetId, UUID[]::new)
        .column("names", lines, DeliveryLine::targetName, String[]::new)
        .column("types", lines, DeliveryLine::messageType, String[]::new)
        .column("statuses", lines, DeliveryLine::status, String[]::new)
        .column("sequences", lines, DeliveryLine::sequence, Integer[]::new)
        .column("versions", lines, DeliveryLine::catalogVersion, Long[]::new)
        .column("details", lines, DeliveryLine::detail, String[]::new)
        .column("times", lines, DeliveryLine::changedAt, Instant[]::new)
        .change()
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
