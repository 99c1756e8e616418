package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Frames with a Kafka serializer of somebody else, for example Confluent's (build profile {@code
 * confluent}); named by {@code spindle.registry.serializer}.
 */
final class SerializerFraming implements Framing {

  private final Serializer<Object> serializer;

  SerializerFraming(Serializer<Object> serializer) {
    this.serializer = serializer;
  }

  /** Loads and configures the class as Kafka would. */
  @SuppressWarnings("unchecked") // a serializer of records takes any object
  static SerializerFraming named(String className, URI registry) {
    try {
      Serializer<Object> serializer = Utils.newInstance(className, Serializer.class);
      serializer.configure(Map.of("schema.registry.url", registry.toString()), false);
      return new SerializerFraming(serializer);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          className + " is not on the class path; build with its profile", e);
    }
  }

  @Override
  public byte[] frame(Topic topic, Schema schema, byte[] avro) {
    try {
      return serializer.serialize(topic.name(), record(schema, avro));
    } catch (SerializationException e) {
      throw new RegistryUnavailableException("The serializer refused " + topic.name(), e);
    }
  }

  private static GenericRecord record(Schema schema, byte[] avro) {
    try {
      var decoder = DecoderFactory.get().binaryDecoder(avro, null);
      return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
