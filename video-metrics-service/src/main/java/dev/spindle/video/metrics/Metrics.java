package dev.spindle.video.metrics;

import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.work.DueWork;
import dev.spindle.video.VideoProblem;
import dev.spindle.video.metrics.youtube.YouTubeKeys;
import dev.spindle.video.plan.PlanDetails.Platform;
import dev.spindle.video.plan.Plans;
import dev.spindle.video.plan.VideoPlan;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asks for readings and shows the numbers. */
@Service
public class Metrics {

  private final Tx tx;
  private final Plans plans;
  private final SyncStore syncs;
  private final SampleStore samples;
  private final YouTubeKeys keys;
  private final DueWork work;
  private final Clock clock;
  private final Supplier<UUID> ids;

  Metrics(
      Tx tx,
      Plans plans,
      SyncStore syncs,
      SampleStore samples,
      YouTubeKeys keys,
      DueWork work,
      Clock clock,
      Supplier<UUID> ids) {
    this.tx = tx;
    this.plans = plans;
    this.syncs = syncs;
    this.samples = samples;
    this.keys = keys;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Asks for a reading from YouTube; while one is pending, that one is the answer.
   *
   * @return fails with {@code video-not-found}, {@code no-youtube-video} or {@code
   *     youtube-not-connected}
   */
  public Mono<MetricSync> request(UUID videoId) {
    return tx.write(
        plans
            .lock(videoId)
            .delayUntil(_ -> keys.require())
            .flatMap(plan -> Mono.justOrEmpty(plan.youTubeId()).flatMap(id -> ask(plan, id)))
            .switchIfEmpty(
                VideoProblem.NO_YOUTUBE_VIDEO.error("Add a platform target with its id")));
  }

  /** The samples of a video, newest first; fails with {@code video-not-found}. */
  public Mono<Page<MetricSample>> history(
      UUID videoId, @Nullable Platform platform, PageRequest page) {
    return plans.get(videoId).then(tx.read(samples.history(videoId, platform, page)));
  }

  /** The readings asked for, newest first; fails with {@code video-not-found}. */
  public Mono<Page<MetricSync>> syncs(UUID videoId, PageRequest page) {
    return plans.get(videoId).then(tx.read(syncs.ofVideo(videoId, page)));
  }

  /** The latest sample of each platform, by video. */
  public Mono<Map<UUID, List<MetricSample>>> latest(Collection<UUID> videoIds) {
    return tx.read(samples.latest(videoIds).collect(Collectors.groupingBy(MetricSample::videoId)));
  }

  private Mono<MetricSync> ask(VideoPlan plan, String youTubeId) {
    return Scope.tenant()
        .flatMap(
            scope ->
                syncs
                    .request(pending(plan.id(), youTubeId, scope.actor()))
                    .then(work.plan(YouTubeReading.KIND, scope.id(), clock.instant()))
                    .then(syncs.pendingOf(plan.id(), Platform.YOUTUBE)));
  }

  private MetricSync pending(UUID videoId, String youTubeId, String actor) {
    return new MetricSync(
        ids.get(),
        videoId,
        Platform.YOUTUBE,
        youTubeId,
        MetricSync.Status.PENDING,
        0,
        null,
        actor,
        clock.instant(),
        null);
  }
}
