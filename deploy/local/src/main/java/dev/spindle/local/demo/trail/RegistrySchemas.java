package dev.spindle.local.demo.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Confluent's wire format, decoded with the schema the registry has under the record's schema id.
 */
final class RegistrySchemas {

  private static final int HEADER = 5;

  private final String registry;
  private final HttpClient http;
  private final Map<Integer, Schema> known = new HashMap<>();

  RegistrySchemas(String registry, HttpClient http) {
    this.registry = registry;
    this.http = http;
  }

  GenericRecord decode(byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || buffer.get() != 0) {
      throw new IOException("a record is not in Confluent's wire format");
    }
    var reader = new GenericDatumReader<GenericRecord>(schema(buffer.getInt()));
    return reader.read(
        null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
  }

  private Schema schema(int id) throws IOException {
    var schema = known.get(id);
    if (schema == null) {
      schema = new Schema.Parser().parse(fetch(id));
      known.put(id, schema);
    }
    return schema;
  }

  private String fetch(int id) throws IOException {
    var uri = URI.create(registry + "/schemas/ids/" + id);
    try {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("%s answered %d".formatted(uri, answer.statusCode()));
      }
      return JsonMapper.shared().readTree(answer.body()).path("schema").asString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking the registry", e);
    }
  }
}
