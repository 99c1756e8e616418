package dev.spindle.video.plan;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.util.List;
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
            and (created_at, id) < (:before, :beforeId)
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
    return Statement.of(db, BY_ID).with("id", id).one(this::plan);
  }

  /** One plan, its row locked until the transaction ends. */
  Mono<VideoPlan> lock(UUID id) {
    return Statement.of(db, LOCKED).with("id", id).one(this::plan);
  }

  /** Newest first; of one release, or of all. */
  Mono<Page<VideoPlan>> list(@Nullable UUID releaseId, PageRequest page) {
    return Statement.of(db, NEWEST)
        .with("release", releaseId, UUID.class)
        .with("before", page.beforeInstant(0))
        .with("beforeId", page.beforeId(1))
        .with("limit", page.fetch())
        .all(this::plan)
        .collectList()
        .map(read -> Page.of(read, page, PlanStore::sortKeys));
  }

  /** The video of the release that has this slug. */
  Mono<UUID> ownerOfSlug(UUID releaseId, String slug) {
    return Statement.of(db, SLUG_OWNER)
        .with("release", releaseId)
        .with("slug", slug)
        .one(row -> row.id("id"));
  }

  /** {@code false} when its id or its slug is taken; nothing is written then. */
  Mono<Boolean> add(VideoPlan plan) {
    return bind(INSERT, plan)
        .with("release", plan.releaseId())
        .with("createdBy", plan.createdBy())
        .with("createdAt", plan.createdAt())
        .change()
        .map(rows -> rows == 1);
  }

  /** {@code false} when somebody else wrote first. */
  Mono<Boolean> replace(VideoPlan next) {
    return bind(UPDATE, next).change().map(rows -> rows == 1);
  }

  /** Notes what the current actor did. */
  Mono<Void> note(VideoPlan plan, String what) {
    return Scope.current()
        .flatMap(
            scope ->
                Statement.of(db, NOTE)
                    .with("id", plan.id())
                    .with("version", plan.version())
                    .with("what", what)
                    .with("status", plan.status().name())
                    .with("actor", scope.actor())
                    .with("at", plan.changedAt())
                    .change()
                    .then());
  }

  private Statement bind(String sql, VideoPlan plan) {
    return Statement.of(db, sql)
        .with("id", plan.id())
        .with("slug", plan.details().slug())
        .with("status", plan.status().name())
        .with("version", plan.version())
        .with("details", json.writeValueAsString(plan.details()))
        .with("targets", json.writeValueAsString(plan.targets()))
        .with("cast", json.writeValueAsString(plan.cast()))
        .with("youtube", plan.youTubeId().orElse(null), String.class)
        .with("nightly", plan.isReadNightly())
        .with("changedAt", plan.changedAt());
  }

  private VideoPlan plan(Row row) {
    return new VideoPlan(
        row.id("id"),
        row.id("release_id"),
        VideoStatus.valueOf(row.text("status")),
        row.number("version"),
        json.readValue(row.text("details"), PlanDetails.class),
        json.readValue(row.text("targets"), TARGETS),
        json.readValue(row.text("cast_list"), CAST),
        row.text("created_by"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }

  private static List<String> sortKeys(VideoPlan plan) {
    return List.of(plan.createdAt().toString(), plan.id().toString());
  }
}
