package dev.spindle.catalog.editing;

import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.release.Release;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and adds to the history of releases; nothing in it is ever changed. */
@Repository
class ChangeLog {

  private static final String ADD =
      """
      insert into release_change
        (release_id, tenant_id, version, kind, detail, cause, actor, changed_at, document)
      values (:id, :tenant, :version, :kind, :detail, :cause, :actor, :at, :document::jsonb)
      """;

  private static final String LIST =
      """
      select seq, version, kind, detail, cause, actor, changed_at from release_change
       where release_id = :id and seq < :before order by seq desc limit :limit
      """;

  private static final String AT_VERSION =
      """
      select document::text as document from release_change
       where release_id = :id and version = :version and document is not null
      """;

  private final DatabaseClient database;

  ChangeLog(DatabaseClient database) {
    this.database = database;
  }

  /** Adds a version, or with no document something that did not change the release. */
  Mono<Void> add(
      UUID id, long version, Reason reason, Scope.Tenant who, Instant at, @Nullable Whole as) {
    var statement =
        database
            .sql(ADD)
            .bind("id", id)
            .bind("tenant", who.id())
            .bind("version", version)
            .bind("kind", reason.kind())
            .bind("actor", who.actor())
            .bind("at", at);
    statement = bind(statement, "detail", reason.detail());
    statement = bind(statement, "cause", reason.cause());
    return bind(statement, "document", as == null ? null : as.document()).then();
  }

  /** Latest first, from before that sequence. */
  Flux<ReleaseChange> list(UUID id, long before, int limit) {
    return database
        .sql(LIST)
        .bind("id", id)
        .bind("before", before)
        .bind("limit", limit)
        .map(ChangeLog::change)
        .all();
  }

  /** The release as it was at a version. */
  Mono<Release> at(UUID id, long version) {
    return database
        .sql(AT_VERSION)
        .bind("id", id)
        .bind("version", version)
        .map(row -> CatalogJson.read(required(row, "document", String.class), Release.class))
        .one();
  }

  private static ReleaseChange change(Readable row) {
    return new ReleaseChange(
        required(row, "seq", Long.class),
        required(row, "version", Long.class),
        new Reason(
            required(row, "kind", String.class),
            row.get("detail", String.class),
            row.get("cause", String.class)),
        required(row, "actor", String.class),
        required(row, "changed_at", Instant.class));
  }

  private static GenericExecuteSpec bind(
      GenericExecuteSpec statement, String name, @Nullable String value) {
    return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
