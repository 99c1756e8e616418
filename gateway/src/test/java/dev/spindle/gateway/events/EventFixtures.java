package dev.spindle.gateway.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

final class EventFixtures {

  static final UUID TENANT = UUID.fromString("0197a000-0000-7000-8000-00000000000a");
  static final UUID OTHER_TENANT = UUID.fromString("0197a000-0000-7000-8000-00000000000b");

  private EventFixtures() {}

  static LiveEvent event(String id) {
    return event(id, TENANT, UUID.randomUUID());
  }

  static LiveEvent event(String id, UUID tenant, UUID release) {
    return new LiveEvent(
        id, tenant, "release.changed", Instant.EPOCH, release.toString(), "ada", "text", Map.of());
  }
}
