package dev.spindle.video.metrics;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.video.plan.PlanDetails.Platform;
import java.util.Collection;
import java.util.List;
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
            and (collected_at, id) < (:before, :beforeId)
          order by collected_at desc, id desc limit :limit
          """;

  private final DatabaseClient db;

  SampleStore(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> add(MetricSample sample, UUID syncId) {
    return Statement.of(db, INSERT)
        .with("id", sample.id())
        .with("video", sample.videoId())
        .with("platform", sample.platform().name())
        .with("external", sample.externalId())
        .with("views", sample.views())
        .with("likes", sample.likes(), Long.class)
        .with("comments", sample.comments(), Long.class)
        .with("at", sample.collectedAt())
        .with("sync", syncId)
        .change()
        .then();
  }

  /** The latest sample of each platform of each video. */
  Flux<MetricSample> latest(Collection<UUID> videoIds) {
    return Statement.of(db, LATEST)
        .with("videos", videoIds.toArray(UUID[]::new))
        .all(SampleStore::sample);
  }

  /** Newest first. */
  Mono<Page<MetricSample>> history(UUID videoId, @Nullable Platform platform, PageRequest page) {
    return Statement.of(db, HISTORY)
        .with("video", videoId)
        .with("platform", platform == null ? null : platform.name(), String.class)
        .with("before", page.beforeInstant(0))
        .with("beforeId", page.beforeId(1))
        .with("limit", page.fetch())
        .all(SampleStore::sample)
        .collectList()
        .map(read -> Page.of(read, page, SampleStore::sortKeys));
  }

  private static List<String> sortKeys(MetricSample sample) {
    return List.of(sample.collectedAt().toString(), sample.id().toString());
  }

  private static MetricSample sample(Row row) {
    return new MetricSample(
        row.id("id"),
        row.id("video_id"),
        Platform.valueOf(row.text("platform")),
        row.text("external_id"),
        row.number("views"),
        row.maybe("likes", Long.class),
        row.maybe("comments", Long.class),
        row.instant("collected_at"));
  }
}
