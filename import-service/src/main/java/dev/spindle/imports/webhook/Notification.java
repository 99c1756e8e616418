package dev.spindle.imports.webhook;

import java.time.Instant;

/**
 * What a partner told, its signature being right.
 *
 * @param id the partner's id of it
 * @param kind the partner's word, for example {@code project.exported}; {@code unknown} without one
 * @param entityId what it is about, in the partner's ids
 * @param body byte for byte
 */
public record Notification(
    String id, String kind, String entityId, byte[] body, Instant receivedAt) {

  /** Partner as in the webhook's path. */
  public static final String PARTNER = "session-studio";
}
