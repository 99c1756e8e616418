package dev.spindle.video.plan;

import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code video} and {@code video_history}; starts no transaction itself. */
@Repository
class PlanStore {

  private static final String SELECT =
      """
      select id, release_id, status, version, details::text as details, targets::text as targets,
             cast_list::text as cast_list, created_by, created_at, changed_at
        from video
      """;
  private static final String BY_ID = SELECT + "where id = :id";
  private static final String LOCKED = BY_ID + " for update";
  private static final String NEWEST =
      SELECT
          + """
          where (:release::uuid is null or release_id = :release)
            and (created_at, id) < (:before::timestamptz, :beforeId::uuid)
          order by created_at desc, id desc limit :limit
          """;
  private static final String INSERT =
      """
      insert into video (id, tenant_id, release_id, slug, status, version, details, targets,
          cast_list, youtube_id, nightly, created_by, created_at, changed_at)
      values (:id, spindle_tenant(), :release, :slug, :status, :version, :details::jsonb,
          :targets::jsonb, :cast::jsonb, :youtube, :nightly, :createdBy, :createdAt, :changedAt)
      on conflict do nothing
      """;
  private static final String UPDATE =
      """
      update video
         set slug = :slug, status = :status, version = :version, details = :details::jsonb,
             targets = :targets::jsonb, cast_list = :cast::jsonb, youtube_id = :youtube,
             nightly = :nightly, changed_at = :changedAt
       where id = :id and version = :version - 1
      """;
  private static final String SLUG_OWNER =
      "select id from video where release_id = :release and slug = :slug";
  private static final String NOTE =
      """
      insert into video_history (video_id, tenant_id, version, what, status, actor, at)
      values (:id, spindle_tenant(), :version, :what, :status, :actor, :at)
      """;
  private static final TypeReference<List<PlatformTarget>> TARGETS = new TypeReference<>() {};
  private static final TypeReference<List<CastAssignment>> CAST = new TypeReference<>() {};

  private final DatabaseClient db;
  private final JsonMapper json;

  PlanStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Mono<VideoPlan> find(UUID id) {
    return db.sql(BY_ID).bind("id", id).map(this::plan).one();
  }

  /** One plan, its row locked until the transaction ends. */
  Mono<VideoPlan> lock(UUID id) {
    return db.sql(LOCKED).bind("id", id).map(this::plan).one();
  }

  /** Newest first; of one release, or of all. */
  Mono<Page<VideoPlan>> list(@Nullable UUID releaseId, PageRequest page) {
    return db.sql(NEWEST)
        .bind("release", Parameters.in(PostgresqlObjectId.UUID, releaseId))
        .bind("before", page.afterOr(0, "infinity"))
        .bind("beforeId", page.afterOr(1, "ffffffff-ffff-ffff-ffff-ffffffffffff"))
        .bind("limit", page.fetch())
        .map(this::plan)
        .all()
        .collectList()
        .map(read -> Page.of(read, page, PlanStore::sortKeys));
  }

  /** The video of the release that has this slug. */
  Mono<UUID> ownerOfSlug(UUID releaseId, String slug) {
    return db.sql(SLUG_OWNER)
        .bind("release", releaseId)
        .bind("slug", slug)
        .mapValue(UUID.class)
        .one();
  }

  /** {@code false} when its id or its slug is taken; nothing is written then. */
  Mono<Boolean> add(VideoPlan plan) {
    return bind(INSERT, plan)
        .bind("release", plan.releaseId())
        .bind("createdBy", plan.createdBy())
        .bind("createdAt", plan.createdAt())
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  /** {@code false} when somebody else wrote first. */
  Mono<Boolean> replace(VideoPlan next) {
    return bind(UPDATE, next).fetch().rowsUpdated().map(rows -> rows == 1);
  }

  /** Notes what the current actor did. */
  Mono<Void> note(VideoPlan plan, String what) {
    return Scope.current()
        .flatMap(
            scope ->
                db.sql(NOTE)
                    .bind("id", plan.id())
                    .bind("version", plan.version())
                    .bind("what", what)
                    .bind("status", plan.status().name())
                    .bind("actor", scope.actor())
                    .bind("at", plan.changedAt())
                    .then());
  }

  private DatabaseClient.GenericExecuteSpec bind(String sql, VideoPlan plan) {
    return db.sql(sql)
        .bind("id", plan.id())
        .bind("slug", plan.details().slug())
        .bind("status", plan.status().name())
        .bind("version", plan.version())
        .bind("details", json.writeValueAsString(plan.details()))
        .bind("targets", json.writeValueAsString(plan.targets()))
        .bind("cast", json.writeValueAsString(plan.cast()))
        .bind("youtube", Parameters.in(R2dbcType.VARCHAR, plan.youTubeId().orElse(null)))
        .bind("nightly", plan.isReadNightly())
        .bind("changedAt", plan.changedAt());
  }

  private VideoPlan plan(Readable row) {
    return new VideoPlan(
        required(row, "id", UUID.class),
        required(row, "release_id", UUID.class),
        VideoStatus.valueOf(required(row, "status", String.class)),
        required(row, "version", Long.class),
        json.readValue(required(row, "details", String.class), PlanDetails.class),
        json.readValue(required(row, "targets", String.class), TARGETS),
        json.readValue(required(row, "cast_list", String.class), CAST),
        required(row, "created_by", String.class),
        required(row, "created_at", Instant.class),
        required(row, "changed_at", Instant.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  private static List<String> sortKeys(VideoPlan plan) {
    return List.of(plan.createdAt().toString(), plan.id().toString());
  }
}
