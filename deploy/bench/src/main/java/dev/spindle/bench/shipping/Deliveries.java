package dev.spindle.bench.shipping;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Deliveries as the service tells of them. */
final class Deliveries {

  private static final Set<String> ARRIVED = Set.of("DELIVERED", "ACKNOWLEDGED");
  private static final Set<String> LOST = Set.of("REJECTED", "FAILED", "CANCELLED");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Label label;

  Deliveries(Label label) {
    this.label = label;
  }

  /** Newest deliveries, one a target. */
  List<JsonNode> newest(String release) {
    return label
        .api()
        .get("/api/releases/%s/distribution".formatted(release))
        .body()
        .path("targets")
        .valueStream()
        .toList();
  }

  /** Waits until these targets have all of these releases. */
  void awaitArrival(List<String> releases, Set<String> targets) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var release : releases) {
      while (!hasArrived(newest(release), targets)) {
        if (System.nanoTime() > deadline) {
          throw new Failure("not delivered in time: " + newest(release));
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
    }
  }

  private static boolean hasArrived(List<JsonNode> deliveries, Set<String> targets) {
    var those =
        deliveries.stream()
            .filter(delivery -> targets.contains(delivery.path("targetId").asString()))
            .toList();
    those.stream()
        .filter(delivery -> LOST.contains(delivery.path("status").asString()))
        .findFirst()
        .ifPresent(
            lost -> {
              throw new Failure("a delivery was lost: " + lost);
            });
    return those.size() == targets.size()
        && those.stream().allMatch(d -> ARRIVED.contains(d.path("status").asString()));
  }
}
