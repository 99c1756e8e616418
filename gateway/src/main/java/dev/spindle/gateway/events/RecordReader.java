package dev.spindle.gateway.events;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.gateway.events.WireFormat.PoisonException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** From a Kafka record, envelope and value, to a live event. */
@Component
final class RecordReader {

  private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

  private final WireFormat wire;
  private final MeterRegistry meters;

  RecordReader(WireFormat wire, MeterRegistry meters) {
    this.wire = wire;
    this.meters = meters;
  }

  /**
   * The event; empty, counted and logged when the record cannot be read or names no tenant, as
   * nobody may see such a one.
   *
   * @throws IOException when the registry does not answer; the record is worth another try
   */
  Optional<LiveEvent> read(ConsumerRecord<String, byte[]> record) throws IOException {
    try {
      return Optional.of(event(record));
    } catch (PoisonException | IllegalArgumentException | DateTimeException e) {
      meters.counter("spindle.feed.unreadable", "topic", record.topic()).increment();
      log.warn("{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.toString());
      return Optional.empty();
    }
  }

  /** The tenant in the envelope; empty when it is missing or no UUID. */
  static Optional<UUID> tenant(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.ofNullable(header(record, "ce_tenant")).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private LiveEvent event(ConsumerRecord<String, byte[]> record)
      throws PoisonException, IOException {
    var tenant = tenant(record).orElseThrow(() -> new IllegalArgumentException("no tenant"));
    var summary = summary(record);
    var id = header(record, "ce_id");
    var time = header(record, "ce_time");
    var actor = header(record, "ce_actor");
    return new LiveEvent(
        id == null ? record.topic() + ":" + record.partition() + ":" + record.offset() : id,
        tenant,
        record.topic(),
        time == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(time),
        summary.releaseId(),
        actor == null ? "system" : actor,
        summary.text(),
        summary.data());
  }

  private Summary summary(ConsumerRecord<String, byte[]> record)
      throws PoisonException, IOException {
    return record.value() == null
        ? Summaries.deleted(record.key())
        : Summaries.of(wire.read(Topics.named(record.topic()), record.value()));
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
