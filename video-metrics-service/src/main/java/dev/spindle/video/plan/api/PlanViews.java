package dev.spindle.video.plan.api;

import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.video.metrics.MetricSample;
import dev.spindle.video.metrics.Metrics;
import dev.spindle.video.plan.Plans;
import dev.spindle.video.plan.VideoPlan;
import dev.spindle.video.release.KnownRelease;
import dev.spindle.video.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a plan together with its release and its numbers. */
@Component
class PlanViews {

  private final Tx tx;
  private final Plans plans;
  private final Metrics metrics;
  private final Releases releases;

  PlanViews(Tx tx, Plans plans, Metrics metrics, Releases releases) {
    this.tx = tx;
    this.plans = plans;
    this.metrics = metrics;
    this.releases = releases;
  }

  Mono<PlanView> of(VideoPlan plan) {
    return all(List.of(plan)).map(List::getFirst);
  }

  Mono<Page<PlanView>> of(Page<VideoPlan> page) {
    return all(page.items()).map(items -> new Page<>(items, page.next()));
  }

  private Mono<List<PlanView>> all(List<VideoPlan> page) {
    var videos = page.stream().map(VideoPlan::id).toList();
    return Mono.zip(metrics.latest(videos), releasesOf(page))
        .map(both -> page.stream().map(plan -> view(plan, both.getT1(), both.getT2())).toList());
  }

  private Mono<Map<UUID, KnownRelease>> releasesOf(List<VideoPlan> page) {
    return tx.read(
        Flux.fromStream(page.stream().map(VideoPlan::releaseId).distinct())
            .concatMap(releases::find)
            .collectMap(KnownRelease::id));
  }

  private PlanView view(
      VideoPlan plan, Map<UUID, List<MetricSample>> latest, Map<UUID, KnownRelease> known) {
    @Nullable KnownRelease release = known.get(plan.releaseId());
    var numbers = latest.getOrDefault(plan.id(), List.of());
    return PlanView.of(plan, release, numbers, plans.warnings(plan));
  }
}
