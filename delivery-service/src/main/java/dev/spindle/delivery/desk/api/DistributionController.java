package dev.spindle.delivery.desk.api;

import dev.spindle.delivery.desk.DeliveryDesk;
import dev.spindle.delivery.planning.DeliveryRequests;
import dev.spindle.delivery.planning.DeliveryRequests.Ask;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** HTTP for a release's way to all its stores. */
@RestController
@RequestMapping("/api/releases/{releaseId}")
class DistributionController {

  private final DeliveryRequests requests;
  private final Deliveries deliveries;
  private final DeliveryDesk desk;
  private final Clock clock;

  DistributionController(
      DeliveryRequests requests, Deliveries deliveries, DeliveryDesk desk, Clock clock) {
    this.requests = requests;
    this.deliveries = deliveries;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * @param targetIds empty or absent for every active target
   */
  record DistributeRequest(
      @Nullable @Size(max = 200) List<UUID> targetIds, @NotBlank @Size(max = 500) String reason) {}

  record RetryRequest(@NotBlank @Size(max = 500) String reason) {}

  /**
   * @param overall NONE, COMPLETE, IN_PROGRESS or NEEDS_ATTENTION
   */
  record DistributionView(String overall, Statistics statistics, List<DeliveryView> targets) {}

  /** Targets by how far the newest delivery to each got. */
  record Statistics(int total, int completed, int inProgress, int needsAttention, int overdue) {

    String overall() {
      if (total == 0) {
        return "NONE";
      }
      if (needsAttention > 0) {
        return "NEEDS_ATTENTION";
      }
      return inProgress > 0 ? "IN_PROGRESS" : "COMPLETE";
    }
  }

  @PostMapping("/distribute")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<DistributionView> distribute(
      @PathVariable UUID releaseId, @Valid @RequestBody DistributeRequest request) {
    var targets = Objects.requireNonNullElse(request.targetIds(), List.<UUID>of());
    return requests
        .distribute(new Ask(releaseId, targets, null, request.reason()))
        .then(distribution(releaseId));
  }

  @GetMapping("/distribution")
  Mono<DistributionView> distribution(@PathVariable UUID releaseId) {
    return desk.newestOf(releaseId).map(this::view);
  }

  @PostMapping("/distribution/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<DistributionView> retry(
      @PathVariable UUID releaseId, @Valid @RequestBody RetryRequest request) {
    return desk.newestOf(releaseId)
        .flatMapIterable(all -> all)
        .filter(delivery -> delivery.status() == DeliveryStatus.FAILED)
        .concatMap(failed -> deliveries.retry(failed.id(), request.reason()))
        .thenMany(Flux.empty())
        .then(distribution(releaseId));
  }

  private DistributionView view(List<Delivery> newest) {
    var now = clock.instant();
    var statistics =
        new Statistics(
            newest.size(),
            count(newest, DeliveryStatus.DELIVERED, DeliveryStatus.ACKNOWLEDGED),
            (int)
                newest.stream()
                    .filter(d -> d.status().isWaiting() || d.status().isInWork())
                    .count(),
            count(newest, DeliveryStatus.FAILED, DeliveryStatus.REJECTED),
            (int) newest.stream().filter(delivery -> delivery.isOverdue(now)).count());
    return new DistributionView(
        statistics.overall(),
        statistics,
        newest.stream().map(delivery -> DeliveryView.of(delivery, now)).toList());
  }

  private static int count(List<Delivery> all, DeliveryStatus... wanted) {
    var set = List.of(wanted);
    return (int) all.stream().filter(delivery -> set.contains(delivery.status())).count();
  }
}
