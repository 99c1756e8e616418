package dev.spindle.bench.events;

import dev.spindle.bench.figures.Statistics;
import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.bench.stack.KafkaTools.Latency;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Steady commits with one event each, and how long each event takes to reach a consumer. */
public final class CommitToConsumer {

  private static final String APPEND =
      """
      insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
      values (?, ?, ?, ?, 'raw', 0, ?, '{"ce_id": "bench"}')
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BenchDatabase database;
  private final String broker;
  private final String topic;
  private final int perSecond;
  private final int events;

  public CommitToConsumer(
      BenchDatabase database, String broker, String topic, int perSecond, int events) {
    this.database = database;
    this.broker = broker;
    this.topic = topic;
    this.perSecond = perSecond;
    this.events = events;
  }

  /** Median and tail in ms, from the return of the commit. */
  public Latency take() throws Exception {
    var committed = new AtomicLongArray(events);
    var arrived = new AtomicLongArray(events);
    try (var relay = new Relay(database, broker);
        var consumer = consumer();
        var connection = database.open()) {
      relay.start();
      var reading = CompletableFuture.runAsync(() -> read(consumer, arrived));
      write(connection, committed, relay::wake);
      reading.get();
    }
    database.forget();
    return latency(committed, arrived);
  }

  private void write(Connection connection, AtomicLongArray committed, Runnable wake)
      throws SQLException {
    long start = System.nanoTime();
    long step = Duration.ofSeconds(1).toNanos() / perSecond;
    try (var statement = connection.prepareStatement(APPEND)) {
      for (int n = 0; n < events; n++) {
        LockSupport.parkNanos(start + n * step - System.nanoTime());
        append(statement, n);
        committed.set(n, System.nanoTime());
        wake.run();
      }
    }
  }

  private void append(PreparedStatement statement, int number) throws SQLException {
    statement.setObject(1, UUID.randomUUID());
    statement.setObject(2, UUID.randomUUID());
    statement.setString(3, topic);
    statement.setString(4, "k" + number);
    statement.setBytes(5, ByteBuffer.allocate(300).putInt(number).array());
    statement.executeUpdate();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", broker, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  private void read(KafkaConsumer<String, byte[]> consumer, AtomicLongArray arrived) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int seen = 0; seen < events; ) {
      var records = consumer.poll(Duration.ofMillis(100));
      long now = System.nanoTime();
      for (var one : records) {
        arrived.set(ByteBuffer.wrap(one.value()).getInt(), now);
        seen++;
      }
      if (now > deadline) {
        throw new IllegalStateException("%d of %d events arrived".formatted(seen, events));
      }
    }
  }

  private Latency latency(AtomicLongArray committed, AtomicLongArray arrived) {
    // the first second warms up
    var latencies = new double[events - perSecond];
    for (int n = perSecond; n < events; n++) {
      latencies[n - perSecond] = (arrived.get(n) - committed.get(n)) / 1e6;
    }
    return new Latency(Statistics.percentile(50, latencies), Statistics.percentile(99, latencies));
  }
}
