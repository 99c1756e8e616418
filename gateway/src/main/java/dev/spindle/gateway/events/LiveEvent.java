package dev.spindle.gateway.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as a person sees it.
 *
 * @param id the event's own id ({@code ce_id}); a redelivery has the same
 * @param tenant whose event it is; never sent
 * @param type topic, for example {@code release.transitioned}
 * @param time when it happened
 * @param releaseId release it is about; null for what is about none
 * @param actor user id, or {@code system}
 * @param text what happened, one short line
 * @param data the few facts a page moves by; keys are the contract's, absent where unknown
 */
record LiveEvent(
    String id,
    UUID tenant,
    String type,
    Instant time,
    @Nullable String releaseId,
    String actor,
    String text,
    Map<String, Object> data) {

  boolean isFor(UUID tenant, @Nullable UUID release) {
    return this.tenant.equals(tenant) && (release == null || release.toString().equals(releaseId));
  }

  EventView view() {
    return new EventView(id, type, time, releaseId, actor, text, data);
  }

  /** The event without its tenant: what is sent. */
  record EventView(
      String id,
      String type,
      Instant time,
      @Nullable String releaseId,
      String actor,
      String text,
      Map<String, Object> data) {}
}
