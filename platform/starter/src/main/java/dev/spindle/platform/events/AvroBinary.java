package dev.spindle.platform.events;

import dev.spindle.contracts.topics.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Avro's binary encoding of generated records, without any frame. */
public final class AvroBinary {

  static {
    TrustedRecords.declare();
  }

  /** To match two schemas takes longer than to read a record with them. */
  private static final Map<Schemas, DatumReader<?>> READERS = new ConcurrentHashMap<>();

  private record Schemas(Schema writer, Class<?> type) {}

  private AvroBinary() {}

  /** Encodes with the record's own schema. */
  public static byte[] write(SpecificRecord value) {
    var out = new ByteArrayOutputStream(512);
    var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new SpecificDatumWriter<>(value.getSchema(), SpecificData.getForClass(value.getClass()))
          .write(value, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Decodes bytes written with one schema into a record of another, compatible one.
   *
   * @param offset of the first byte of the Avro binary
   * @throws PoisonException when the bytes do not fit the schema, or bytes are left over
   */
  public static <T extends SpecificRecord> T read(
      byte[] bytes, int offset, Schema writer, Class<T> type) {
    try {
      var decoder = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
      @SuppressWarnings("NullAway") // Avro takes null for "make a new one"
      T value = type.cast(reader(writer, type).read(null, decoder));
      if (!decoder.isEnd()) {
        throw new PoisonException("Bytes left over after " + type.getSimpleName());
      }
      return value;
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw new PoisonException("Not an Avro " + type.getSimpleName() + ": " + e, e);
    }
  }

  private static DatumReader<?> reader(Schema writer, Class<?> type) {
    return READERS.computeIfAbsent(
        new Schemas(writer, type),
        _ -> {
          var data = SpecificData.getForClass(type);
          return new SpecificDatumReader<>(writer, data.getSchema(type), data);
        });
  }
}
