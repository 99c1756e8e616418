package dev.spindle.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.contracts.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes as the services do: Confluent's wire format, CloudEvents headers, keyed by release. */
public final class Publisher {

  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Surroundings.brokers()),
          new StringSerializer(),
          new ByteArraySerializer());

  private Publisher() {}

  /** Returns the event's id once the broker has it. */
  public static String publish(Topic topic, UUID key, UUID tenant, SpecificRecord event) {
    var id = UUID.randomUUID().toString();
    send(topic, key, tenant, id, bytes(event));
    return id;
  }

  /** Publishes a value as it is, or a tombstone. */
  public static void send(Topic topic, UUID key, UUID tenant, String id, byte @Nullable [] value) {
    var record = new ProducerRecord<String, byte[]>(topic.name(), key.toString(), value);
    Map.of(
            "ce_id",
            id,
            "ce_time",
            Instant.now().toString(),
            "ce_tenant",
            tenant.toString(),
            "ce_actor",
            "ada")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    try {
      PRODUCER.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value in the wire format. */
  public static byte[] bytes(SpecificRecord event) {
    var id = Surroundings.REGISTRY.register(event.getSchema());
    var out = new ByteArrayOutputStream();
    out.write(0);
    out.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
    try {
      var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      new SpecificDatumWriter<SpecificRecord>(
              event.getSchema(), SpecificData.getForSchema(event.getSchema()))
          .write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
