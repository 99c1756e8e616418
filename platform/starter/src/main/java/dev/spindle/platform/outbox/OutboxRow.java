package dev.spindle.platform.outbox;

import java.util.Base64;
import java.util.UUID;

/**
 * An event as it lies in the outbox.
 *
 * @param type full name of the Avro record; {@link #RAW} when the payload goes out as it is
 * @param fingerprint CRC-64-AVRO of the schema the payload was written with; 0 when raw
 * @param payload Avro binary without any frame; empty for a tombstone
 * @param headersJson the record headers, a flat JSON object of strings
 */
public record OutboxRow(
    UUID eventId,
    UUID tenantId,
    String topic,
    String key,
    String type,
    long fingerprint,
    byte[] payload,
    String headersJson) {

  /** Type of a row whose payload is already a whole record value. */
  public static final String RAW = "raw";

  String payloadText() {
    return Base64.getEncoder().encodeToString(payload);
  }
}
