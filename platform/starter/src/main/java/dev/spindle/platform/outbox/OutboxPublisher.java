package dev.spindle.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.Framing;
import dev.spindle.platform.events.RegistryUnavailableException;
import dev.spindle.platform.outbox.OutboxPass.Flight;
import dev.spindle.platform.outbox.OutboxPass.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows to Kafka. At most one record of a key is under way at a time, so that one that fails
 * is never overtaken by a later one of its key.
 */
public final class OutboxPublisher implements OutboxPass.Sender, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);

  private final Supplier<Producer<String, byte[]>> producers;
  private final Framing framing;
  private @Nullable Producer<String, byte[]> producer;
  private String lastFailure = "";

  /**
   * @param producers makes an idempotent producer with {@code acks=all}; called again after a fatal
   *     error
   */
  public OutboxPublisher(Supplier<Producer<String, byte[]>> producers, Framing framing) {
    this.producers = producers;
    this.framing = framing;
  }

  @Override
  public Flight send(List<Pending> rows) {
    var outcome = new Outcome(new ArrayList<>(), new HashSet<>(), new HashSet<>());
    var waves = waves(rows).iterator();
    var first =
        waves.hasNext() ? start(waves.next(), outcome) : Map.<Pending, Future<RecordMetadata>>of();
    return () -> land(first, waves, outcome);
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close();
      producer = null;
    }
  }

  /** Wave n holds the n-th row of every key. */
  static List<List<Pending>> waves(List<Pending> rows) {
    var waves = new ArrayList<List<Pending>>();
    var seen = new LinkedHashMap<TopicKey, Integer>();
    for (var row : rows) {
      int wave = seen.merge(row.topicKey(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(row);
    }
    return waves;
  }

  private Outcome land(
      Map<Pending, Future<RecordMetadata>> first, Iterator<List<Pending>> rest, Outcome outcome) {
    first.forEach((row, answer) -> settle(row, answer, outcome));
    rest.forEachRemaining(
        wave -> start(wave, outcome).forEach((row, answer) -> settle(row, answer, outcome)));
    outcome.sentKeys().removeAll(outcome.failedKeys());
    if (!outcome.failedKeys().isEmpty()) {
      LOG.warn("{} keys were not published and wait: {}", outcome.failedKeys().size(), lastFailure);
    }
    return outcome;
  }

  private Map<Pending, Future<RecordMetadata>> start(List<Pending> wave, Outcome outcome) {
    var flying = new LinkedHashMap<Pending, Future<RecordMetadata>>();
    for (var row : wave) {
      if (!outcome.failedKeys().contains(row.topicKey())) {
        start(row, outcome, flying);
      }
    }
    return flying;
  }

  private void start(Pending row, Outcome outcome, Map<Pending, Future<RecordMetadata>> flying) {
    try {
      flying.put(row, current().send(record(row)));
    } catch (RegistryUnavailableException | KafkaException | NoSuchElementException e) {
      fail(row, e, outcome);
    }
  }

  private void settle(Pending row, Future<RecordMetadata> answer, Outcome outcome) {
    try {
      answer.get();
      outcome.acknowledged().add(row.seq());
      outcome.sentKeys().add(row.topicKey());
    } catch (ExecutionException e) {
      fail(row, e.getCause() == null ? e : e.getCause(), outcome);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.failedKeys().add(row.topicKey());
    }
  }

  private void fail(Pending row, Throwable reason, Outcome outcome) {
    outcome.failedKeys().add(row.topicKey());
    lastFailure = row.topic() + " " + row.key() + ": " + reason;
    if (reason instanceof KafkaException && !(reason instanceof RetriableException)) {
      close();
    }
  }

  private Producer<String, byte[]> current() {
    if (producer == null) {
      producer = producers.get();
    }
    return producer;
  }

  @SuppressWarnings("NullAway") // Kafka takes a null value for a tombstone
  private ProducerRecord<String, byte[]> record(Pending row) {
    var record = new ProducerRecord<String, byte[]>(row.topic(), row.key(), value(row));
    row.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  private byte @Nullable [] value(Pending row) {
    var payload = row.payload();
    if (payload == null || row.type().equals(OutboxRow.RAW)) {
      return payload;
    }
    return framing.frame(
        Topics.named(row.topic()), EventSchemas.byFingerprint(row.fingerprint()), payload);
  }
}
