package dev.spindle.delivery.checking;

import dev.spindle.delivery.packaging.PackagePlan;
import dev.spindle.delivery.storage.Json;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code delivery_package}. Runs in the caller's transaction. */
@Repository
class PackageStore {

  private static final String PUT =
      """
      insert into delivery_package
             (delivery_id, tenant_id, message_id, batch_id, ern, files, report, sealed, built_at)
      values (:id, spindle_tenant(), :message, :batch, :ern, :files::jsonb, :report::jsonb, :sealed, :at)
      on conflict (delivery_id) do update
         set message_id = excluded.message_id, batch_id = excluded.batch_id, ern = excluded.ern,
             files = excluded.files, report = excluded.report, sealed = excluded.sealed,
             built_at = excluded.built_at
       where not delivery_package.sealed
      """;
  private static final String BY_ID =
      """
      select files::text as files, report::text as report, ern, sealed, built_at
        from delivery_package where delivery_id = :id
      """;
  private static final String BY_MESSAGE =
      """
      select p.delivery_id from delivery_package p
        join delivery d on d.id = p.delivery_id
       where p.message_id = :message and d.target_id = :target
       order by d.place desc limit 1
      """;

  private static final String HELD =
      """
      select distinct f ->> 'sha256' as sha256
        from delivery d
        join delivery_package p on p.delivery_id = d.id
        join delivery_target t on t.id = d.target_id
       cross join lateral jsonb_array_elements(p.files -> 'files') f
       where d.release_id = :release and d.target_id = :target and p.sealed
         and f ->> 'objectKey' is not null
         and (d.status = 'ACKNOWLEDGED' or d.status = 'DELIVERED' and t.ack_folder is null)
         and d.place > (select coalesce(max(x.place), 0) from delivery x
                         where x.release_id = :release and x.target_id = :target
                           and x.message_type in ('TAKEDOWN', 'PURGE')
                           and x.status in ('DELIVERED', 'ACKNOWLEDGED'))
      """;

  private final DatabaseClient database;

  PackageStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> put(UUID deliveryId, StoredPackage stored) {
    var plan = stored.plan();
    return Statement.of(database, PUT)
        .with("id", deliveryId)
        .with("message", plan == null ? null : plan.messageId(), String.class)
        .with("batch", plan == null ? null : plan.batchId(), String.class)
        .with("ern", stored.ern(), String.class)
        .with("files", planText(plan))
        .with("report", Json.text(stored.report()))
        .with("sealed", stored.isSealed())
        .with("at", stored.builtAt())
        .change()
        .then();
  }

  Mono<StoredPackage> find(UUID deliveryId) {
    return Statement.of(database, BY_ID).with("id", deliveryId).one(PackageStore::stored);
  }

  Mono<UUID> deliveryOf(UUID targetId, String messageId) {
    return Statement.of(database, BY_MESSAGE)
        .with("target", targetId)
        .with("message", messageId)
        .one(row -> row.id("delivery_id"));
  }

  /** SHA-256 of the resources a store has taken in since the release was last taken down. */
  Flux<String> held(UUID targetId, UUID releaseId) {
    return Statement.of(database, HELD)
        .with("target", targetId)
        .with("release", releaseId)
        .all(row -> row.text("sha256"));
  }

  private static String planText(@Nullable PackagePlan plan) {
    return plan == null ? "null" : Json.text(plan);
  }

  private static StoredPackage stored(Row row) {
    return new StoredPackage(
        Json.read(row.text("files"), PackagePlan.class),
        row.maybeText("ern"),
        Objects.requireNonNull(Json.read(row.text("report"), CheckReport.class)),
        row.the("built_at", Instant.class));
  }
}
