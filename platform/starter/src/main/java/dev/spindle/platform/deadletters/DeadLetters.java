package dev.spindle.platform.deadletters;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.deadletters.DeadLetterStore.HeldKey;
import dev.spindle.platform.tx.Tx;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Records that could not be worked. Each is kept in the table (to be listed, driven again or
 * discarded) and told on {@code <topic>.<service>.dlt}. While a key has an open one, later records
 * of that key are kept behind it: its order holds, and the other keys go on.
 */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String WAITS_BEHIND = "waits-behind";

  private final DeadLetterStore store;
  private final Tx tx;
  private final KafkaOperations<String, byte[]> kafka;
  private final String service;
  private final Set<HeldKey> held = ConcurrentHashMap.newKeySet();

  /**
   * @param service consumer group, part of the dead-letter topic's name
   */
  public DeadLetters(
      DatabaseClient database,
      Tx tx,
      KafkaOperations<String, byte[]> kafka,
      String service,
      MeterRegistry meters) {
    this.store = new DeadLetterStore(database);
    this.tx = tx;
    this.kafka = kafka;
    this.service = service;
    Gauge.builder("spindle.dead.letters.keys", held, Set::size)
        .description("Keys that wait behind a dead letter")
        .register(meters);
  }

  /** Learns which keys are held back; before the first record is worked, and now and then. */
  public void refresh() {
    var now = tx.asSystem(store.held().collectList()).block(TIMEOUT);
    held.retainAll(Objects.requireNonNull(now));
    held.addAll(now);
  }

  /** Whether an earlier record of this key is open. */
  public boolean holdsBack(ConsumerRecord<String, byte[]> record) {
    return record.key() != null && held.contains(new HeldKey(record.topic(), record.key()));
  }

  /** Keeps a record that is itself well behind the open one of its key. */
  public void keepBehind(ConsumerRecord<String, byte[]> record) {
    keep(record, "An earlier record of this key is open", WAITS_BEHIND);
  }

  /** Keeps a record that failed. Throws when it cannot be kept, so that it is not lost. */
  public void keep(ConsumerRecord<String, byte[]> record, Throwable failure) {
    var cause = reason(failure);
    LOG.error("{}-{}@{} set aside", record.topic(), record.partition(), record.offset(), cause);
    keep(record, String.valueOf(cause.getMessage()), cause.getClass().getName());
  }

  /** Without what the container and the batch wrapped around it. */
  private static Throwable reason(Throwable failure) {
    return failure.getCause() != null
            && (failure instanceof ListenerExecutionFailedException
                || failure instanceof BatchListenerFailedException)
        ? reason(failure.getCause())
        : failure;
  }

  /** One page, oldest first. */
  public Flux<DeadLetter> list(DeadLetter.Status status, UUID after, int limit) {
    return tx.asSystem(store.page(status, after, limit).collectList())
        .flatMapIterable(letters -> letters);
  }

  /** One dead letter; empty when there is none of that id. */
  public Mono<DeadLetter> find(UUID id) {
    return tx.asSystem(store.find(id));
  }

  /** The open ones of a key, in the order they came. */
  Flux<DeadLetter> openOf(String topic, String key) {
    return tx.asSystem(store.openOf(topic, key).collectList()).flatMapIterable(letters -> letters);
  }

  Mono<ConsumerRecord<String, byte[]>> record(UUID id) {
    return tx.asSystem(store.record(id));
  }

  Mono<Boolean> settle(UUID id, DeadLetter.Status status, @Nullable String note, String by) {
    return tx.asSystem(store.settle(id, status, note, by));
  }

  private void keep(ConsumerRecord<String, byte[]> record, String reason, String failure) {
    tx.asSystem(store.add(record, reason, failure).thenReturn(true)).block(TIMEOUT);
    if (record.key() != null && !record.key().isEmpty()) {
      held.add(new HeldKey(record.topic(), record.key()));
    }
    tell(record, reason, failure);
  }

  private void tell(ConsumerRecord<String, byte[]> record, String reason, String failure) {
    var headers = new RecordHeaders(record.headers().toArray());
    header(headers, "dlt-topic", record.topic());
    header(headers, "dlt-partition", Integer.toString(record.partition()));
    header(headers, "dlt-offset", Long.toString(record.offset()));
    header(headers, "dlt-reason", reason);
    header(headers, "dlt-failure", failure);
    var topic = Topics.named(record.topic()).deadLetters(service);
    kafka
        .send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers))
        .orTimeout(TIMEOUT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
        .join();
  }

  private static void header(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
