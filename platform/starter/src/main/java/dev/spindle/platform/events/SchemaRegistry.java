package dev.spindle.platform.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A registry that speaks Confluent's API (Apicurio's {@code ccompat/v7}, Confluent's own). What was
 * learnt once is kept for good: ids never change their meaning.
 */
public final class SchemaRegistry {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCHEMA_NOT_FOUND = 404;

  private final URI base;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Map<Key, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  private record Key(String subject, Schema schema) {}

  /**
   * @param base root of the API, for example {@code http://localhost:8081}
   */
  public SchemaRegistry(URI base) {
    this.base = base;
  }

  /**
   * Id of the schema under the subject; registers it when it is new.
   *
   * @throws RegistryUnavailableException when it has to be asked and does not answer, or refuses
   */
  public int idOf(String subject, Schema schema) {
    var key = new Key(subject, schema);
    var known = ids.get(key);
    if (known != null) {
      return known;
    }
    var body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
    var answer =
        ask(
            request("subjects/" + subject + "/versions")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new RegistryUnavailableException(
          "Registry refused %s: %d %s".formatted(subject, answer.statusCode(), answer.body()));
    }
    int id = json(answer).path("id").asInt();
    ids.put(key, id);
    return id;
  }

  /**
   * The schema with that id.
   *
   * @throws PoisonException when the registry knows no such id
   * @throws RegistryUnavailableException when it has to be asked and does not answer
   */
  public Schema schema(int id) {
    var known = schemas.get(id);
    if (known != null) {
      return known;
    }
    var answer = ask(request("schemas/ids/" + id).GET());
    if (answer.statusCode() == SCHEMA_NOT_FOUND) {
      throw new PoisonException("Registry knows no schema " + id);
    }
    if (answer.statusCode() != 200) {
      throw new RegistryUnavailableException("Registry answered " + answer.statusCode());
    }
    var schema = parse(json(answer).path("schema").asString());
    schemas.put(id, schema);
    return schema;
  }

  private static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (SchemaParseException e) {
      throw new RegistryUnavailableException("Registry answered no Avro schema", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    var root = base.toString().endsWith("/") ? base.toString() : base + "/";
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(TIMEOUT)
        .header("Content-Type", MEDIA_TYPE)
        .header("Accept", MEDIA_TYPE + ", application/json");
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RegistryUnavailableException("Registry at " + base + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException("Interrupted while asking the registry", e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new RegistryUnavailableException("Registry answered no JSON", e);
    }
  }
}
