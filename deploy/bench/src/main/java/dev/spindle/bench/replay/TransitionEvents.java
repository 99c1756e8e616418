package dev.spindle.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.AvroBinary;
import dev.spindle.platform.events.Envelope;
import dev.spindle.platform.events.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Says of releases that they go to recording and back, far faster than anybody could ask for it:
 * records as lifecycle-service writes them, with versions that go on rising.
 */
final class TransitionEvents implements AutoCloseable {

  /** Beyond any version the service gave them. */
  private static final long FIRST_VERSION = 1_000_000;

  private final KafkaProducer<String, byte[]> producer;
  private final WireFormat wire;
  private final UUID tenant;
  private final List<UUID> releases;
  private final List<ProducerRecord<String, byte[]>> latest = new ArrayList<>();
  private long said;

  TransitionEvents(String broker, WireFormat wire, UUID tenant, List<UUID> releases) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());
    this.wire = wire;
    this.tenant = tenant;
    this.releases = releases;
  }

  /** Says so many new ones, and returns when Kafka has them. */
  void say(int count) throws ExecutionException, InterruptedException {
    latest.clear();
    for (int n = 0; n < count; n++) {
      latest.add(record(said++));
    }
    repeat();
  }

  /** Says the latest ones again, each under its own id: a redelivery. */
  void repeat() throws ExecutionException, InterruptedException {
    var answers = new ArrayList<Future<RecordMetadata>>();
    for (var record : latest) {
      answers.add(producer.send(record));
    }
    for (var answer : answers) {
      answer.get();
    }
  }

  private ProducerRecord<String, byte[]> record(long number) {
    var release = releases.get((int) (number % releases.size()));
    long turn = number / releases.size();
    var event = event(release, turn);
    var topic = Topics.RELEASE_TRANSITIONED;
    var value = wire.frame(topic, EventSchemas.current(topic), AvroBinary.write(event));
    var record = new ProducerRecord<String, byte[]>(topic.name(), release.toString(), value);
    var envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            topic.value(),
            "/bench",
            event.getOccurredAt(),
            release.toString(),
            tenant,
            "bench",
            null);
    envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  private static ReleaseTransitioned event(UUID release, long turn) {
    boolean isBack = turn % 2 == 0;
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(release)
        .setVersion(FIRST_VERSION + turn)
        .setTransition(isBack ? "reopen-recording" : "complete-mixing")
        .setFromState(isBack ? ReleaseState.MIXED : ReleaseState.RECORDING)
        .setToState(isBack ? ReleaseState.RECORDING : ReleaseState.MIXED)
        .setLockLevel(LockLevel.UNLOCKED)
        .setCatalogVersion(1)
        .setReason("measured")
        .setOccurredAt(Instant.now())
        .build();
  }

  @Override
  public void close() {
    producer.close();
  }
}
