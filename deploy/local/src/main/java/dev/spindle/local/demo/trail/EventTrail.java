package dev.spindle.local.demo.trail;

import dev.spindle.local.demo.report.TrailEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything the topics hold about a release, from their beginning to their end as it is now. Reads
 * as anybody could: schemas from the registry, no consumer group, nothing committed.
 */
public final class EventTrail {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String brokers;
  private final RegistrySchemas schemas;

  /**
   * @param brokers bootstrap addresses
   * @param registry base of the registry's Confluent-compatible API
   */
  public EventTrail(String brokers, String registry, HttpClient http) {
    this.brokers = brokers;
    this.schemas = new RegistrySchemas(registry, http);
  }

  /**
   * Events with this key, oldest first.
   *
   * @throws IOException when the registry does not have a record's schema, or the topics cannot be
   *     read to their end in time
   */
  public List<TrailEvent> of(String key) throws IOException {
    try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var events = new ArrayList<TrailEvent>();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!isAt(consumer, ends)) {
        if (System.nanoTime() > deadline) {
          throw new IOException("the topics could not be read to their end in time");
        }
        for (var record : consumer.poll(POLL)) {
          if (key.equals(record.key()) && record.value() != null) {
            events.add(event(record));
          }
        }
      }
      events.sort(Comparator.comparing(TrailEvent::time));
      return events;
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> topic.getKey().contains(".") && !topic.getKey().endsWith(".dlt"))
        .flatMap(topic -> topic.getValue().stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static boolean isAt(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private TrailEvent event(ConsumerRecord<String, byte[]> record) throws IOException {
    GenericRecord value = schemas.decode(record.value());
    return new TrailEvent(
        time(record),
        record.topic(),
        record.partition(),
        record.offset(),
        header(record, "ce_actor"),
        trace(header(record, "traceparent")),
        Summary.of(record.topic(), value));
  }

  private static Instant time(ConsumerRecord<?, ?> record) {
    var stated = header(record, "ce_time");
    return stated.isEmpty() ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(stated);
  }

  /** The second part of {@code 00-TRACE-SPAN-01}. */
  private static String trace(String traceparent) {
    return traceparent.isEmpty() ? "" : traceparent.split("-", -1)[1];
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Properties settings() {
    var settings = new Properties();
    settings.put("bootstrap.servers", brokers);
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("enable.auto.commit", "false");
    settings.put("isolation.level", "read_committed");
    return settings;
  }
}
