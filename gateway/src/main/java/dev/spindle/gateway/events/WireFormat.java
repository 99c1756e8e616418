package dev.spindle.gateway.events;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Confluent's wire format: a zero byte, four bytes of schema id, Avro's binary encoding. The
 * gateway does not stand on the platform starter, which brings a database, so it reads for itself.
 */
@Component
final class WireFormat {

  private static final int HEADER = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<Integer, Schema> writers = new ConcurrentHashMap<>();
  private final URI registry;
  private final JsonMapper json;

  WireFormat(FeedSettings settings, JsonMapper json) {
    this.registry = settings.registry();
    this.json = json;
  }

  /** The bytes are no record of the topic. Reading them again will not help. */
  static final class PoisonException extends Exception {
    private static final long serialVersionUID = 1L;

    PoisonException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Reads a value as this build knows the topic's record.
   *
   * @throws PoisonException when the bytes are not such a record
   * @throws IOException when the registry does not answer; worth another try
   */
  SpecificRecord read(Topic topic, byte[] value) throws PoisonException, IOException {
    if (value.length < HEADER || value[0] != 0) {
      throw new PoisonException("not in the wire format", new IllegalArgumentException());
    }
    var writer = writer(ByteBuffer.wrap(value, 1, 4).getInt());
    try {
      var decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
      return reader(topic, writer).read(null, decoder);
    } catch (IOException | AvroRuntimeException e) {
      throw new PoisonException("not a " + topic.value(), e);
    }
  }

  /** With the record's own model, which trusts the classes generated with it and no others. */
  private static SpecificDatumReader<SpecificRecord> reader(Topic topic, Schema writer) {
    var current = EventSchemas.current(topic);
    return new SpecificDatumReader<>(writer, current, SpecificData.getForSchema(current));
  }

  private Schema writer(int id) throws PoisonException, IOException {
    var known = writers.get(id);
    if (known == null) {
      known = fetch(id);
      writers.put(id, known);
    }
    return known;
  }

  private Schema fetch(int id) throws PoisonException, IOException {
    var request =
        HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
            .timeout(PATIENCE)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case 200 ->
            new Schema.Parser().parse(json.readTree(answer.body()).path("schema").asString());
        case 404 -> throw new PoisonException("no schema " + id, new IllegalArgumentException());
        default -> throw new IOException("Registry answered " + answer.statusCode());
      };
    } catch (SchemaParseException | JacksonException e) {
      throw new PoisonException("schema " + id + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
