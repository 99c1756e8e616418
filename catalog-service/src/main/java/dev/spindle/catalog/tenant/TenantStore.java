package dev.spindle.catalog.tenant;

import dev.spindle.catalog.identifier.IsrcRange;
import dev.spindle.catalog.identifier.UpcRange;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes {@code tenant_settings}, one row a tenant. */
@Repository
class TenantStore {

  private static final String OWN =
      """
      select version, document::text as document from tenant_settings
       where tenant_id = spindle_tenant()
      """;

  private static final String PUT =
      """
      insert into tenant_settings (tenant_id, version, document, isrc_places, upc_places,
        changed_at, changed_by)
      values (:tenant, 1, :document::jsonb, places(:isrcFrom, :isrcTo),
        places(:upcFrom, :upcTo), :at, :actor)
      on conflict (tenant_id) do update set version = :version, document = excluded.document,
        isrc_places = excluded.isrc_places, upc_places = excluded.upc_places,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where tenant_settings.version = :version - 1
      """;

  private final DatabaseClient database;

  TenantStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<StoredSettings> find() {
    return database
        .sql(OWN)
        .map(
            row ->
                new StoredSettings(
                    Objects.requireNonNull(row.get("version", Long.class)),
                    CatalogJson.read(
                        Objects.requireNonNull(row.get("document", String.class)),
                        TenantSettings.class)))
        .one();
  }

  /**
   * Writes the next version.
   *
   * @return false when somebody else wrote it first
   */
  Mono<Boolean> put(StoredSettings next, Scope.Tenant who, Instant at) {
    var settings = next.settings();
    var statement =
        database
            .sql(PUT)
            .bind("tenant", who.id())
            .bind("version", next.version())
            .bind("document", CatalogJson.write(settings))
            .bind("at", at)
            .bind("actor", who.actor());
    return upc(isrc(statement, settings.isrcRange()), settings.upcRange())
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  private static GenericExecuteSpec isrc(GenericExecuteSpec to, @Nullable IsrcRange range) {
    return range == null
        ? unbounded(to, "isrc")
        : to.bind("isrcFrom", range.lowest()).bind("isrcTo", range.highest());
  }

  private static GenericExecuteSpec upc(GenericExecuteSpec to, @Nullable UpcRange range) {
    return range == null
        ? unbounded(to, "upc")
        : to.bind("upcFrom", range.lowest()).bind("upcTo", range.highest());
  }

  private static GenericExecuteSpec unbounded(GenericExecuteSpec to, String series) {
    return to.bindNull(series + "From", Long.class).bindNull(series + "To", Long.class);
  }
}
