package dev.spindle.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.events.SchemaRegistry;
import dev.spindle.platform.events.WireFormat;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Order per key holds, whatever fails. */
class OutboxPublisherTest {

  private final List<String> sent = new ArrayList<>();

  @Test
  void aWaveHoldsEachKeyOnce() {
    var waves = OutboxPublisher.waves(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a")));

    assertThat(waves)
        .extracting(wave -> wave.stream().map(Pending::seq).toList())
        .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
  }

  @Test
  void aFailedRowIsNotOvertakenByALaterOneOfItsKey() {
    var outcome =
        publisher(Set.of("1")).send(List.of(row(1, "a"), row(2, "b"), row(3, "a"))).land();

    assertThat(sent).containsExactly("1", "2");
    assertThat(outcome.acknowledged()).containsExactly(2L);
    assertThat(outcome.failedKeys()).containsExactly(new TopicKey("video.changed", "a"));
    assertThat(outcome.sentKeys()).containsExactly(new TopicKey("video.changed", "b"));
  }

  @RepeatedTest(200)
  void whatIsAcknowledgedOfAKeyIsAlwaysItsBeginning(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var rows = new ArrayList<Pending>();
    var failing = new java.util.HashSet<String>();
    for (long seq = 1; seq <= 40; seq++) {
      rows.add(row(seq, "k" + random.nextInt(6)));
      if (random.nextInt(8) == 0) {
        failing.add(Long.toString(seq));
      }
    }

    var acknowledged = Set.copyOf(publisher(failing).send(rows).land().acknowledged());

    Map<String, Boolean> gap = new HashMap<>();
    for (var row : rows) {
      boolean isSent = acknowledged.contains(row.seq());
      assertThat(isSent && gap.getOrDefault(row.key(), false))
          .as("row %d overtook", row.seq())
          .isFalse();
      gap.merge(row.key(), !isSent, Boolean::logicalOr);
    }
  }

  private OutboxPublisher publisher(Set<String> failing) {
    return new OutboxPublisher(
        () -> new Broker(failing),
        new WireFormat(new SchemaRegistry(URI.create("http://test.invalid"))));
  }

  private static Pending row(long seq, String key) {
    var payload = Long.toString(seq).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Pending(seq, "video.changed", key, OutboxRow.RAW, 0, payload, Map.of());
  }

  /** A producer that fails for the rows named. */
  private final class Broker extends MockProducer<String, byte[]> {

    private final Set<String> failing;

    Broker(Set<String> failing) {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
      this.failing = failing;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      var seq = new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
      sent.add(seq);
      return failing.contains(seq)
          ? CompletableFuture.failedFuture(new TimeoutException("broker is down"))
          : super.send(record);
    }
  }
}
