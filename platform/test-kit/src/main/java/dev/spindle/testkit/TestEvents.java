package dev.spindle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.AvroBinary;
import dev.spindle.platform.events.Envelope;
import dev.spindle.platform.events.WireFormat;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Speaks to a service as the others do, and hears what it says. */
public final class TestEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WireFormat wire;
  private final String kafka;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, List<ConsumerRecord<String, byte[]>>> heard = new ConcurrentHashMap<>();
  private volatile boolean listening = true;

  public TestEvents(WireFormat wire, Environment service) {
    this.wire = wire;
    this.kafka = service.getRequiredProperty("spring.kafka.bootstrap-servers");
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    Thread.ofVirtual().name("test-events").start(this::listen);
  }

  /** Publishes as another service would, with a new event id. */
  public UUID publish(Topic topic, UUID key, UUID tenant, @Nullable SpecificRecord value) {
    var id = Generators.timeBasedEpochGenerator().generate();
    publish(id, topic, key.toString(), tenant, value);
    return id;
  }

  /** Publishes with a given event id: twice the same id is a redelivery. */
  public void publish(
      UUID id, Topic topic, String key, UUID tenant, @Nullable SpecificRecord value) {
    var bytes = value == null ? null : frame(topic, value);
    var envelope =
        new Envelope(
            id.toString(), topic.value(), "/test", Instant.now(), key, tenant, "tester", null);
    send(topic.name(), key, bytes, envelope.headers());
  }

  /** Publishes bytes as they are. */
  @SuppressWarnings("NullAway") // Kafka takes null keys and values
  public void send(
      String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
    var record = new ProducerRecord<String, byte[]>(topic, key, value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value as it would lie on the topic. */
  public byte[] frame(Topic topic, SpecificRecord value) {
    return wire.frame(topic, EventSchemas.current(topic), AvroBinary.write(value));
  }

  /** Everything said so far about a key, oldest first; tombstones left out. */
  public <E extends SpecificRecord> List<E> said(Topic topic, UUID key, Class<E> type) {
    return records(topic, key.toString()).stream()
        .filter(record -> record.value() != null)
        .map(record -> wire.read(record.value(), type))
        .toList();
  }

  /** The event in a record. */
  public <E extends SpecificRecord> E read(ConsumerRecord<String, byte[]> record, Class<E> type) {
    return wire.read(record.value(), type);
  }

  /** Waits until so many events were said about a key. */
  public <E extends SpecificRecord> List<E> await(Topic topic, UUID key, Class<E> type, int count) {
    Awaitility.await("%d of %s".formatted(count, topic.name()))
        .atMost(PATIENCE)
        .until(() -> said(topic, key, type).size() >= count);
    return said(topic, key, type);
  }

  /** Waits for the first event about a key. */
  public <E extends SpecificRecord> E awaitOne(Topic topic, UUID key, Class<E> type) {
    return await(topic, key, type, 1).getFirst();
  }

  /** The raw records of a key, tombstones included. */
  public List<ConsumerRecord<String, byte[]>> records(Topic topic, String key) {
    return heard.getOrDefault(topic.name(), List.of()).stream()
        .filter(record -> key.equals(record.key()))
        .toList();
  }

  /** Every record of every topic so far. */
  public Stream<ConsumerRecord<String, byte[]>> everything() {
    return heard.values().stream().flatMap(List::stream);
  }

  @PreDestroy
  void stop() {
    listening = false;
    producer.close();
  }

  private void listen() {
    try (var consumer = consumer()) {
      Awaitility.await().atMost(PATIENCE).until(() -> isThere(consumer));
      var partitions = Topics.all().stream().flatMap(topic -> partitions(consumer, topic)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (listening) {
        consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
      }
    }
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    heard.computeIfAbsent(record.topic(), _ -> new CopyOnWriteArrayList<>()).add(record);
  }

  private static boolean isThere(Consumer<?, ?> consumer) {
    var existing = consumer.listTopics().keySet();
    return Topics.all().stream().allMatch(topic -> existing.contains(topic.name()));
  }

  private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, Topic topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(topic.name(), info.partition()));
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
