package dev.spindle.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys whose last publication failed. Each waits alone, longer every time; the others go on. */
final class KeyWaits {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private record Wait(int failures, Instant until) {}

  private final Map<TopicKey, Wait> waits = new HashMap<>();
  private final InstantSource clock;

  KeyWaits(InstantSource clock) {
    this.clock = clock;
  }

  void failed(TopicKey key) {
    int failures = waits.getOrDefault(key, new Wait(0, Instant.EPOCH)).failures() + 1;
    waits.put(key, new Wait(failures, clock.instant().plus(delay(failures))));
  }

  void succeeded(TopicKey key) {
    waits.remove(key);
  }

  /** Keys that are not to be tried yet. */
  Set<TopicKey> waiting() {
    var now = clock.instant();
    return waits.entrySet().stream()
        .filter(entry -> entry.getValue().until().isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Duration delay(int failures) {
    var delay = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
