package dev.spindle.contracts.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Every schema a record of ours may have been written with: the current one of each topic, and all
 * released ones ({@code history/<topic>/<n>.avsc}).
 */
public final class EventSchemas {

  private static final ConcurrentHashMap<Long, Schema> BY_FINGERPRINT = new ConcurrentHashMap<>();

  static {
    Topics.all().stream()
        .flatMap(topic -> Stream.concat(Stream.of(current(topic)), released(topic).stream()))
        .forEach(schema -> BY_FINGERPRINT.put(fingerprint(schema), schema));
  }

  private EventSchemas() {}

  /** The schema this build writes to the topic. */
  public static Schema current(Topic topic) {
    try {
      return (Schema) Class.forName(topic.value()).getField("SCHEMA$").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(topic.value() + " is not a generated record", e);
    }
  }

  /** Released versions, oldest first. */
  public static List<Schema> released(Topic topic) {
    var versions = new ArrayList<Schema>();
    for (int n = 1; ; n++) {
      try (var in =
          EventSchemas.class.getResourceAsStream(
              "/history/%s/%d.avsc".formatted(topic.name(), n))) {
        if (in == null) {
          return versions;
        }
        versions.add(new Schema.Parser().parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** CRC-64-AVRO of the schema's canonical form (Avro specification, "Schema Fingerprints"). */
  public static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  /**
   * The schema with that fingerprint.
   *
   * @throws NoSuchElementException when no current or released schema has it
   */
  public static Schema byFingerprint(long fingerprint) {
    var schema = BY_FINGERPRINT.get(fingerprint);
    if (schema == null) {
      throw new NoSuchElementException("No schema with fingerprint " + fingerprint);
    }
    return schema;
  }
}
