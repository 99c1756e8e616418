package dev.spindle.bench;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.infra.Infrastructure;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The reference: what a producer alone can do, with the settings of Kafka's own tool. */
final class BareProducer {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "bootstrap.servers",
          Infrastructure.kafka(),
          "acks",
          "all",
          "linger.ms",
          5,
          "batch.size",
          131_072);

  private final byte[] value;
  private final int records;

  BareProducer(int records, int bytes) {
    this.records = records;
    this.value = new byte[bytes];
  }

  /** Records a second, from the first send to the last acknowledgement. */
  double rate() {
    try (var producer =
        new KafkaProducer<>(SETTINGS, new StringSerializer(), new ByteArraySerializer())) {
      long start = System.nanoTime();
      for (int n = 0; n < records; n++) {
        var _ = producer.send(new ProducerRecord<>(Topics.VIDEO_CHANGED.name(), "k" + n, value));
      }
      producer.flush();
      return records * 1e9 / (System.nanoTime() - start);
    }
  }
}
