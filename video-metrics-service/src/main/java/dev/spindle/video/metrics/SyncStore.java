package dev.spindle.video.metrics;

import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.video.plan.PlanDetails.Platform;
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

/** Table {@code metric_sync}: what is to be read, and what became of it. */
@Repository
class SyncStore {

  private static final String COLUMNS =
      """
       id, video_id, platform, external_id, status, attempts, detail, requested_by, requested_at,
       completed_at
      """;
  private static final String REQUEST =
      """
      insert into metric_sync (id, tenant_id, video_id, platform, external_id, status,
          requested_by, requested_at)
      values (:id, spindle_tenant(), :video, :platform, :external, 'PENDING', :by, :at)
      on conflict (video_id, platform) where status = 'PENDING' do nothing
      """;
  private static final String PENDING_OF =
      "select"
          + COLUMNS
          + "from metric_sync where video_id = :video and platform = :platform and status = 'PENDING'";
  private static final String NIGHTLY =
      """
      insert into metric_sync (id, tenant_id, video_id, platform, external_id, status,
          requested_by, requested_at)
      select gen_random_uuid(), v.tenant_id, v.id, 'YOUTUBE', v.youtube_id, 'PENDING', 'system', :at
        from video v where v.nightly and v.youtube_id is not null
      on conflict (video_id, platform) where status = 'PENDING' do nothing
      """;
  private static final String COUNT_NIGHTLY = "select count(*) from video where nightly";
  private static final String NEXT =
      "select"
          + COLUMNS
          + """
          from metric_sync where status = 'PENDING' and platform = 'YOUTUBE'
          order by requested_at, id limit :limit
          """;
  private static final String SETTLE =
      """
      update metric_sync set status = :status, detail = :detail, completed_at = :at
       where id = :id and status = 'PENDING'
      """;
  private static final String DELAY =
      """
      update metric_sync
         set attempts = attempts + 1, detail = :detail,
             status = case when attempts + 1 >= :most then 'FAILED' else status end,
             completed_at = case when attempts + 1 >= :most then :at end
       where id = any(:ids) and status = 'PENDING'
      """;
  private static final String EXPLAIN =
      "update metric_sync set detail = :detail where status = 'PENDING' and platform = 'YOUTUBE'";
  private static final String OF_VIDEO =
      "select"
          + COLUMNS
          + """
          from metric_sync
          where video_id = :video and (requested_at, id) < (:before::timestamptz, :beforeId::uuid)
          order by requested_at desc, id desc limit :limit
          """;

  private final DatabaseClient db;

  SyncStore(DatabaseClient db) {
    this.db = db;
  }

  /** Asks for a reading; nothing happens while one of that video and platform is pending. */
  Mono<Void> request(MetricSync sync) {
    return db.sql(REQUEST)
        .bind("id", sync.id())
        .bind("video", sync.videoId())
        .bind("platform", sync.platform().name())
        .bind("external", sync.externalId())
        .bind("by", sync.requestedBy())
        .bind("at", sync.requestedAt())
        .then();
  }

  Mono<MetricSync> pendingOf(UUID videoId, Platform platform) {
    return db.sql(PENDING_OF)
        .bind("video", videoId)
        .bind("platform", platform.name())
        .map(SyncStore::sync)
        .one();
  }

  /** Asks for a reading of every video that is read by night; tells how many. */
  Mono<Long> requestNightly(Instant now) {
    return db.sql(NIGHTLY).bind("at", now).fetch().rowsUpdated();
  }

  /** How many videos are read by night. */
  Mono<Long> countNightly() {
    return db.sql(COUNT_NIGHTLY).mapValue(Long.class).one();
  }

  /** The oldest pending ones of YouTube. */
  Mono<List<MetricSync>> next(int limit) {
    return db.sql(NEXT).bind("limit", limit).map(SyncStore::sync).all().collectList();
  }

  /** Ends a pending one; {@code false} when it was not pending any more. */
  Mono<Boolean> settle(UUID id, MetricSync.Status status, @Nullable String detail, Instant now) {
    return db.sql(SETTLE)
        .bind("id", id)
        .bind("status", status.name())
        .bind("detail", Parameters.in(R2dbcType.VARCHAR, detail))
        .bind("at", now)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  /** Counts a vain attempt; the last one fails them. */
  Mono<Void> delay(List<UUID> ids, String detail, int most, Instant now) {
    return db.sql(DELAY)
        .bind("ids", ids.toArray(UUID[]::new))
        .bind("detail", detail)
        .bind("most", most)
        .bind("at", now)
        .then();
  }

  /** Says of all pending ones why they wait. */
  Mono<Void> explain(String detail) {
    return db.sql(EXPLAIN).bind("detail", detail).then();
  }

  /** Newest first. */
  Mono<Page<MetricSync>> ofVideo(UUID videoId, PageRequest page) {
    return db.sql(OF_VIDEO)
        .bind("video", videoId)
        .bind("before", page.afterOr(0, "infinity"))
        .bind("beforeId", page.afterOr(1, "ffffffff-ffff-ffff-ffff-ffffffffffff"))
        .bind("limit", page.fetch())
        .map(SyncStore::sync)
        .all()
        .collectList()
        .map(read -> Page.of(read, page, SyncStore::sortKeys));
  }

  private static List<String> sortKeys(MetricSync sync) {
    return List.of(sync.requestedAt().toString(), sync.id().toString());
  }

  private static MetricSync sync(Readable row) {
    return new MetricSync(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("video_id", UUID.class)),
        Platform.valueOf(Objects.requireNonNull(row.get("platform", String.class))),
        Objects.requireNonNull(row.get("external_id", String.class)),
        MetricSync.Status.valueOf(Objects.requireNonNull(row.get("status", String.class))),
        Objects.requireNonNull(row.get("attempts", Integer.class)),
        row.get("detail", String.class),
        Objects.requireNonNull(row.get("requested_by", String.class)),
        Objects.requireNonNull(row.get("requested_at", Instant.class)),
        row.get("completed_at", Instant.class));
  }
}
