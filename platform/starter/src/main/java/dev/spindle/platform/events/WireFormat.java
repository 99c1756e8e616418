package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Confluent's wire format: magic byte 0, schema id (4 bytes, big endian), Avro binary. Any Kafka
 * Avro client reads it.
 */
public final class WireFormat implements Framing {

  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 5;

  private final SchemaRegistry registry;

  public WireFormat(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public byte[] frame(Topic topic, Schema schema, byte[] avro) {
    return ByteBuffer.allocate(HEADER_BYTES + avro.length)
        .put(MAGIC)
        .putInt(registry.idOf(topic.subject(), schema))
        .put(avro)
        .array();
  }

  /**
   * Reads a framed value.
   *
   * @throws PoisonException when it is not in this format, or not that record
   * @throws RegistryUnavailableException when the registry has to be asked and does not answer
   */
  public <T extends SpecificRecord> T read(byte[] value, Class<T> type) {
    if (value.length < HEADER_BYTES || value[0] != MAGIC) {
      throw new PoisonException("Not in Confluent's wire format");
    }
    var writer = registry.schema(ByteBuffer.wrap(value).getInt(1));
    return AvroBinary.read(value, HEADER_BYTES, writer, type);
  }
}
