package dev.spindle.video.metrics;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.video.plan.PlanDetails.Platform;
import java.time.Instant;
import java.util.List;
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
          where video_id = :video and (requested_at, id) < (:before, :beforeId)
          order by requested_at desc, id desc limit :limit
          """;

  private final DatabaseClient db;

  SyncStore(DatabaseClient db) {
    this.db = db;
  }

  /** Asks for a reading; nothing happens while one of that video and platform is pending. */
  Mono<Void> request(MetricSync sync) {
    return Statement.of(db, REQUEST)
        .with("id", sync.id())
        .with("video", sync.videoId())
        .with("platform", sync.platform().name())
        .with("external", sync.externalId())
        .with("by", sync.requestedBy())
        .with("at", sync.requestedAt())
        .change()
        .then();
  }

  Mono<MetricSync> pendingOf(UUID videoId, Platform platform) {
    return Statement.of(db, PENDING_OF)
        .with("video", videoId)
        .with("platform", platform.name())
        .one(SyncStore::sync);
  }

  /** Asks for a reading of every video that is read by night; tells how many. */
  Mono<Long> requestNightly(Instant now) {
    return Statement.of(db, NIGHTLY).with("at", now).change();
  }

  /** How many videos are read by night. */
  Mono<Long> countNightly() {
    return Statement.of(db, COUNT_NIGHTLY).one(row -> row.number("count"));
  }

  /** The oldest pending ones of YouTube. */
  Mono<List<MetricSync>> next(int limit) {
    return Statement.of(db, NEXT).with("limit", limit).all(SyncStore::sync).collectList();
  }

  /** Ends a pending one; {@code false} when it was not pending any more. */
  Mono<Boolean> settle(UUID id, MetricSync.Status status, @Nullable String detail, Instant now) {
    return Statement.of(db, SETTLE)
        .with("id", id)
        .with("status", status.name())
        .with("detail", detail, String.class)
        .with("at", now)
        .change()
        .map(rows -> rows == 1);
  }

  /** Counts a vain attempt; the last one fails them. */
  Mono<Void> delay(List<UUID> ids, String detail, int most, Instant now) {
    return Statement.of(db, DELAY)
        .with("ids", ids.toArray(UUID[]::new))
        .with("detail", detail)
        .with("most", most)
        .with("at", now)
        .change()
        .then();
  }

  /** Says of all pending ones why they wait. */
  Mono<Void> explain(String detail) {
    return Statement.of(db, EXPLAIN).with("detail", detail).change().then();
  }

  /** Newest first. */
  Mono<Page<MetricSync>> ofVideo(UUID videoId, PageRequest page) {
    return Statement.of(db, OF_VIDEO)
        .with("video", videoId)
        .with("before", page.beforeInstant(0))
        .with("beforeId", page.beforeId(1))
        .with("limit", page.fetch())
        .all(SyncStore::sync)
        .collectList()
        .map(read -> Page.of(read, page, SyncStore::sortKeys));
  }

  private static List<String> sortKeys(MetricSync sync) {
    return List.of(sync.requestedAt().toString(), sync.id().toString());
  }

  private static MetricSync sync(Row row) {
    return new MetricSync(
        row.id("id"),
        row.id("video_id"),
        Platform.valueOf(row.text("platform")),
        row.text("external_id"),
        MetricSync.Status.valueOf(row.text("status")),
        row.small("attempts"),
        row.maybeText("detail"),
        row.text("requested_by"),
        row.instant("requested_at"),
        row.maybe("completed_at", Instant.class));
  }
}
