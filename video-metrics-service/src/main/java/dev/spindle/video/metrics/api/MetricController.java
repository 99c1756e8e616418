package dev.spindle.video.metrics.api;

import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.video.metrics.MetricSample;
import dev.spindle.video.metrics.MetricSync;
import dev.spindle.video.metrics.Metrics;
import dev.spindle.video.plan.PlanDetails.Platform;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** HTTP for the numbers of a video. */
@RestController
@RequestMapping("/api/music-videos/{id}/metrics")
class MetricController {

  private final Metrics metrics;

  MetricController(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Asks for a reading: 202 with the request, which {@code GET …/syncs} follows. */
  @PostMapping("/sync")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<MetricSync> sync(@PathVariable UUID id) {
    return metrics.request(id);
  }

  @GetMapping("/syncs")
  Mono<Page<MetricSync>> syncs(@PathVariable UUID id, PageRequest page) {
    return metrics.syncs(id, page);
  }

  @GetMapping("/history")
  Mono<Page<MetricSample>> history(
      @PathVariable UUID id, @RequestParam @Nullable Platform platform, PageRequest page) {
    return metrics.history(id, platform, page);
  }
}
