package dev.spindle.bench.events;

import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.events.Framing;
import dev.spindle.platform.outbox.OutboxLog;
import dev.spindle.platform.outbox.OutboxPublisher;
import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.platform.outbox.RelayStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The platform's relay as a service has it, at work on the bench's outbox. */
final class Relay implements AutoCloseable {

  private static final PlatformSettings.Relay SETTINGS =
      new PlatformSettings.Relay(Duration.ofMillis(500), 1000, Duration.ofDays(7), true);

  private final OutboxPublisher publisher;
  private final OutboxRelay relay;

  Relay(BenchDatabase database, String broker) {
    Map<String, Object> producer =
        Map.of(
            "bootstrap.servers", broker,
            "acks", "all",
            "linger.ms", 0,
            "max.block.ms", 10_000,
            "delivery.timeout.ms", 30_000,
            "request.timeout.ms", 10_000);
    Framing none = (_, _, avro) -> avro;
    publisher =
        new OutboxPublisher(
            () -> new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer()),
            none);
    var status = new RelayStatus(new SimpleMeterRegistry(), Clock.systemUTC());
    relay = new OutboxRelay(() -> new OutboxLog(database.open()), publisher, status, SETTINGS);
  }

  void start() {
    relay.start();
  }

  void wake() {
    relay.wake();
  }

  @Override
  public void close() {
    relay.stop();
    publisher.close();
  }
}
