package dev.spindle.imports.job;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
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
      preview::text as preview, violations::text as violations, outcome, error,
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
            and (created_at, id) < (:before, :beforeId)
          order by created_at desc, id desc limit :limit
          """;
  private static final String INSERT =
      """
      insert into import_job (id, tenant_id, own_release_id, release_id, state, version,
          source_format, mode, digest, size_bytes, preview, violations, outcome,
          error, created_by, created_at, changed_at)
      values (:id, spindle_tenant(), :own, :release, :state, :version,
          :format, :mode, :digest, :size, :preview::jsonb, :violations::jsonb, :outcome,
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
             outcome = :outcome, error = :error, changed_at = :changedAt
       where id = :id and version = :version - 1
      """;
  private static final String DOCUMENT = "select body from import_document where import_id = :id";

  private final DatabaseClient db;
  private final ImportRows rows;

  ImportStore(DatabaseClient db, ImportRows rows) {
    this.db = db;
    this.rows = rows;
  }

  /** One import; empty when there is none of that id. */
  Mono<ImportJob> find(UUID id) {
    return Statement.of(db, BY_ID).with("id", id).one(rows::job);
  }

  /** One import, its row locked until the transaction ends. */
  Mono<ImportJob> lock(UUID id) {
    return Statement.of(db, LOCKED).with("id", id).one(rows::job);
  }

  /** The import of that document, locked. */
  Mono<ImportJob> lockByDigest(String digest) {
    return Statement.of(db, BY_DIGEST).with("digest", digest).one(rows::job);
  }

  /** Applied imports that wait for news of a release, locked. */
  Flux<ImportJob> lockWaitingFor(UUID releaseId) {
    return Statement.of(db, WAITING).with("release", releaseId).all(rows::job);
  }

  /** Newest first. */
  Mono<Page<ImportJob>> list(@Nullable ImportState state, PageRequest page) {
    return Statement.of(db, NEWEST)
        .with("state", state == null ? null : state.name(), String.class)
        .with("before", page.beforeInstant(0))
        .with("beforeId", page.beforeId(1))
        .with("limit", page.fetch())
        .all(rows::job)
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
        .with("own", job.ownReleaseId())
        .with("digest", job.digest())
        .with("size", job.size())
        .with("createdBy", job.createdBy())
        .with("createdAt", job.createdAt())
        .change()
        .flatMap(inserted -> inserted == 1 ? addDocument(job.id(), document) : Mono.just(false));
  }

  /**
   * Writes the next version; fails when the row is not at the one before, which a lock rules out.
   */
  Mono<Void> replace(ImportJob next) {
    return bind(UPDATE, next)
        .change()
        .flatMap(
            updated ->
                updated == 1
                    ? Mono.empty()
                    : Mono.error(new IllegalStateException("Import changed: " + next.id())));
  }

  /** The document as it came; empty when there is none. */
  Mono<byte[]> document(UUID id) {
    return Statement.of(db, DOCUMENT).with("id", id).one(row -> row.the("body", byte[].class));
  }

  private Mono<Boolean> addDocument(UUID id, byte[] document) {
    return Statement.of(db, INSERT_DOCUMENT)
        .with("id", id)
        .with("body", document)
        .change()
        .thenReturn(true);
  }

  private Statement bind(String sql, ImportJob job) {
    var mode = job.mode();
    var outcome = job.outcome();
    return Statement.of(db, sql)
        .with("id", job.id())
        .with("release", job.releaseId())
        .with("state", job.state().name())
        .with("version", job.version())
        .with("format", job.sourceFormat())
        .with("mode", mode == null ? null : mode.name(), String.class)
        .with("preview", rows.json(job.preview()), String.class)
        .with("violations", rows.json(job.violations()), String.class)
        .with("outcome", outcome == null ? null : outcome.name(), String.class)
        .with("error", job.error(), String.class)
        .with("changedAt", job.changedAt());
  }

  private static List<String> sortKeys(ImportJob job) {
    Instant created = job.createdAt();
    return List.of(created.toString(), job.id().toString());
  }
}
