package dev.spindle.video.metrics;

import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.video.plan.PlanDetails.Platform;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code metric_sample}; rows are only ever added. */
@Repository
class SampleStore {

  private static final String COLUMNS =
      " id, video_id, platform, external_id, views, likes, comments, collected_at ";
  private static final String INSERT =
      """
      insert into metric_sample (id, tenant_id, video_id, platform, external_id, views, likes,
          comments, collected_at, sync_id)
      values (:id, spindle_tenant(), :video, :platform, :external, :views, :likes, :comments, :at,
          :sync)
      on conflict (video_id, platform, collected_at) do nothing
      """;
  private static final String LATEST =
      "select distinct on (video_id, platform)"
          + COLUMNS
          + """
          from metric_sample where video_id = any(:videos)
          order by video_id, platform, collected_at desc, id desc
          """;
  private static final String HISTORY =
      "select"
          + COLUMNS
          + """
          from metric_sample
          where video_id = :video and (:platform::text is null or platform = :platform)
            and (collected_at, id) < (:before::timestamptz, :beforeId::uuid)
          order by collected_at desc, id desc limit :limit
          """;

  private final DatabaseClient db;

  SampleStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> add(MetricSample sample, UUID syncId) {
    return db.sql(INSERT)
        .bind("id", sample.id())
        .bind("video", sample.videoId())
        .bind("platform", sample.platform().name())
        .bind("external", sample.externalId())
        .bind("views", sample.views())
        .bind("likes", Parameters.in(R2dbcType.BIGINT, sample.likes()))
        .bind("comments", Parameters.in(R2dbcType.BIGINT, sample.comments()))
        .bind("at", sample.collectedAt())
        .bind("sync", syncId)
        .then();
  }

  /** The latest sample of each platform of each video. */
  Flux<MetricSample> latest(Collection<UUID> videoIds) {
    return db.sql(LATEST)
        .bind("videos", videoIds.toArray(UUID[]::new))
        .map(SampleStore::sample)
        .all();
  }

  /** Newest first. */
  Mono<Page<MetricSample>> history(UUID videoId, @Nullable Platform platform, PageRequest page) {
    return db.sql(HISTORY)
        .bind("video", videoId)
        .bind(
            "platform", Parameters.in(R2dbcType.VARCHAR, platform == null ? null : platform.name()))
        .bind("before", page.afterOr(0, "infinity"))
        .bind("beforeId", page.afterOr(1, "ffffffff-ffff-ffff-ffff-ffffffffffff"))
        .bind("limit", page.fetch())
        .map(SampleStore::sample)
        .all()
        .collectList()
        .map(read -> Page.of(read, page, SampleStore::sortKeys));
  }

  private static List<String> sortKeys(MetricSample sample) {
    return List.of(sample.collectedAt().toString(), sample.id().toString());
  }

  private static MetricSample sample(Readable row) {
    return new MetricSample(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("video_id", UUID.class)),
        Platform.valueOf(Objects.requireNonNull(row.get("platform", String.class))),
        Objects.requireNonNull(row.get("external_id", String.class)),
        Objects.requireNonNull(row.get("views", Long.class)),
        row.get("likes", Long.class),
        row.get("comments", Long.class),
        Objects.requireNonNull(row.get("collected_at", Instant.class)));
  }
}
