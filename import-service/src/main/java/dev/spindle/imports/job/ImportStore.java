package dev.spindle.imports.job;

import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads and writes {@code import_job} and {@code import_document}; starts no transaction itself.
 */
@Repository
class ImportStore {

  private static final String COLUMNS =
      """
      id, own_release_id, release_id, state, version, source_format, mode, digest, size_bytes,
      preview::text as preview, violations::text as violations, known_release_version, error,
      created_by, created_at, changed_at
      """;
  private static final String SELECT = "select " + COLUMNS + " from import_job ";
  private static final String BY_ID = SELECT + "where id = :id";
  private static final String LOCKED = BY_ID + " for update";
  private static final String BY_DIGEST = SELECT + "where digest = :digest for update";
  private static final String WAITING =
      SELECT
          + """
          where release_id = :release and state in ('PROCESSING', 'FAILED') and mode is not null
          order by id for update
          """;
  private static final String NEWEST =
      SELECT
          + """
          where (:state::text is null or state = :state)
            and (created_at, id) < (:before::timestamptz, :beforeId::uuid)
          order by created_at desc, id desc limit :limit
          """;
  private static final String INSERT =
      """
      insert into import_job (id, tenant_id, own_release_id, release_id, state, version,
          source_format, mode, digest, size_bytes, preview, violations, known_release_version,
          error, created_by, created_at, changed_at)
      values (:id, spindle_tenant(), :own, :release, :state, :version,
          :format, :mode, :digest, :size, :preview::jsonb, :violations::jsonb, :known,
          :error, :createdBy, :createdAt, :changedAt)
      on conflict do nothing
      """;
  private static final String INSERT_DOCUMENT =
      """
      insert into import_document (import_id, tenant_id, body)
      values (:id, spindle_tenant(), :body)
      """;
  private static final String UPDATE =
      """
      update import_job
         set release_id = :release, state = :state, version = :version, source_format = :format,
             mode = :mode, preview = :preview::jsonb, violations = :violations::jsonb,
             known_release_version = :known, error = :error, changed_at = :changedAt
       where id = :id and version = :version - 1
      """;
  private static final String DOCUMENT = "select body from import_document where import_id = :id";
  private static final String LAST_MOMENT = "infinity";
  private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final DatabaseClient db;
  private final ImportRows rows;

  ImportStore(DatabaseClient db, ImportRows rows) {
    this.db = db;
    this.rows = rows;
  }

  /** One import; empty when there is none of that id. */
  Mono<ImportJob> find(UUID id) {
    return db.sql(BY_ID).bind("id", id).map(rows::job).one();
  }

  /** One import, its row locked until the transaction ends. */
  Mono<ImportJob> lock(UUID id) {
    return db.sql(LOCKED).bind("id", id).map(rows::job).one();
  }

  /** The import of that document, locked. */
  Mono<ImportJob> lockByDigest(String digest) {
    return db.sql(BY_DIGEST).bind("digest", digest).map(rows::job).one();
  }

  /** Applied imports that wait for news of a release, locked. */
  Flux<ImportJob> lockWaitingFor(UUID releaseId) {
    return db.sql(WAITING).bind("release", releaseId).map(rows::job).all();
  }

  /** Newest first. */
  Mono<Page<ImportJob>> list(@Nullable ImportState state, PageRequest page) {
    return db.sql(NEWEST)
        .bind("state", text(state == null ? null : state.name()))
        .bind("before", page.afterOr(0, LAST_MOMENT))
        .bind("beforeId", page.afterOr(1, LAST_ID))
        .bind("limit", page.fetch())
        .map(rows::job)
        .all()
        .collectList()
        .map(read -> Page.of(read, page, ImportStore::sortKeys));
  }

  /**
   * Inserts an import with its document.
   *
   * @return {@code false} when its id or its digest is taken; nothing is written then
   */
  Mono<Boolean> add(ImportJob job, byte[] document) {
    return bind(INSERT, job)
        .bind("own", job.ownReleaseId())
        .bind("digest", job.digest())
        .bind("size", job.size())
        .bind("createdBy", job.createdBy())
        .bind("createdAt", job.createdAt())
        .fetch()
        .rowsUpdated()
        .flatMap(inserted -> inserted == 1 ? addDocument(job.id(), document) : Mono.just(false));
  }

  /**
   * Writes the next version; fails when the row is not at the one before, which a lock rules out.
   */
  Mono<Void> replace(ImportJob next) {
    return bind(UPDATE, next)
        .fetch()
        .rowsUpdated()
        .flatMap(
            updated ->
                updated == 1
                    ? Mono.empty()
                    : Mono.error(new IllegalStateException("Import changed: " + next.id())));
  }

  /** The document as it came; empty when there is none. */
  Mono<byte[]> document(UUID id) {
    return db.sql(DOCUMENT).bind("id", id).mapValue(byte[].class).one();
  }

  private Mono<Boolean> addDocument(UUID id, byte[] document) {
    return db.sql(INSERT_DOCUMENT)
        .bind("id", id)
        .bind("body", document)
        .fetch()
        .rowsUpdated()
        .thenReturn(true);
  }

  private DatabaseClient.GenericExecuteSpec bind(String sql, ImportJob job) {
    var mode = job.mode();
    return db.sql(sql)
        .bind("id", job.id())
        .bind("release", job.releaseId())
        .bind("state", job.state().name())
        .bind("version", job.version())
        .bind("format", job.sourceFormat())
        .bind("mode", text(mode == null ? null : mode.name()))
        .bind("preview", text(rows.json(job.preview())))
        .bind("violations", text(rows.json(job.violations())))
        .bind("known", job.knownReleaseVersion())
        .bind("error", text(job.error()))
        .bind("changedAt", job.changedAt());
  }

  private static Object text(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  private static List<String> sortKeys(ImportJob job) {
    Instant created = job.createdAt();
    return List.of(created.toString(), job.id().toString());
  }
}
