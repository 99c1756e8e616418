package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside a value: CloudEvents 1.0 attributes in Kafka's binary mode, plus tenant,
 * actor and trace.
 *
 * @param id of the event, the same on every redelivery
 * @param type full name of the Avro record
 * @param source the service that says it, {@code /<service>}
 * @param time when it was written, UTC
 * @param subject the record key
 * @param tenant whose data it is
 * @param actor user id, or {@code system}
 * @param traceparent W3C trace context, or {@code null}
 */
public record Envelope(
    String id,
    String type,
    String source,
    Instant time,
    String subject,
    UUID tenant,
    String actor,
    @Nullable String traceparent) {

  /** As record headers, in a fixed order. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", source);
    headers.put("ce_time", time.toString());
    headers.put("ce_subject", subject);
    headers.put("ce_tenant", tenant.toString());
    headers.put("ce_actor", actor);
    headers.put("content-type", "application/avro");
    if (traceparent != null) {
      headers.put("traceparent", traceparent);
    }
    return headers;
  }

  /**
   * Reads the envelope of a record.
   *
   * @throws PoisonException when a required attribute is absent or malformed
   */
  public static Envelope of(Headers headers) {
    try {
      return new Envelope(
          required(headers, "ce_id"),
          required(headers, "ce_type"),
          required(headers, "ce_source"),
          Instant.parse(required(headers, "ce_time")),
          required(headers, "ce_subject"),
          UUID.fromString(required(headers, "ce_tenant")),
          required(headers, "ce_actor"),
          optional(headers, "traceparent"));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new PoisonException("Envelope: " + e.getMessage(), e);
    }
  }

  private static String required(Headers headers, String name) {
    var value = optional(headers, name);
    if (value == null || value.isEmpty()) {
      throw new PoisonException("No header " + name);
    }
    return value;
  }

  private static @Nullable String optional(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
