package dev.spindle.video.events.published;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoMetricsSynced;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.video.metrics.MetricsSynced;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says on {@code video.metrics-synced} which numbers were read. */
@Component
class MetricsSyncedMapper implements Function<MetricsSynced, OutboxEvent> {

  @Override
  public OutboxEvent apply(MetricsSynced synced) {
    var sample = synced.sample();
    var contract =
        VideoMetricsSynced.newBuilder()
            .setVideoId(sample.videoId())
            .setReleaseId(synced.releaseId())
            .setPlatform(sample.platform().name().toLowerCase(Locale.ROOT))
            .setExternalId(sample.externalId())
            .setViews(sample.views())
            .setLikes(sample.likes())
            .setComments(sample.comments())
            .setCollectedAt(sample.collectedAt())
            .build();
    return OutboxEvent.of(Topics.VIDEO_METRICS_SYNCED, sample.videoId(), contract);
  }
}
