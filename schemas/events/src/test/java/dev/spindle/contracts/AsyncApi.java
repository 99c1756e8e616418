package dev.spindle.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Writes the AsyncAPI 3.0 document of all topics from the catalogue and the schemas. */
final class AsyncApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AsyncApi() {}

  static String document() {
    var root = new LinkedHashMap<String, Object>();
    root.put("asyncapi", "3.0.0");
    root.put(
        "info",
        ordered(
            "title", "Spindle events",
            "version", "1.0.0",
            "license", ordered("name", "Apache-2.0")));
    root.put("defaultContentType", "application/avro");
    root.put("channels", byTopic(AsyncApi::channel));
    root.put("operations", byTopic(AsyncApi::operation));
    root.put("components", ordered("messages", byTopic(AsyncApi::message), "schemas", headers()));
    return write(root);
  }

  private static Map<String, Object> channel(Topic topic) {
    return ordered(
        "address",
        topic.name(),
        "description",
        firstSentence(EventSchemas.current(topic).getDoc()),
        "messages",
        Map.of("event", ref("#/components/messages/" + name(topic))),
        "bindings",
        Map.of(
            "kafka",
            ordered(
                "topic",
                topic.name(),
                "partitions",
                topic.partitions(),
                "topicConfiguration",
                configuration(topic))));
  }

  private static Map<String, Object> configuration(Topic topic) {
    var configuration = new LinkedHashMap<String, Object>();
    configuration.put("cleanup.policy", List.of(topic.cleanup()));
    if (topic.retentionDays() != null) {
      configuration.put("retention.ms", topic.retentionDays() * 86_400_000L);
    }
    return configuration;
  }

  private static Map<String, Object> operation(Topic topic) {
    return ordered(
        "action",
        "send",
        "title",
        topic.owner() + " says " + topic.name(),
        "channel",
        ref("#/channels/" + name(topic)));
  }

  private static Map<String, Object> message(Topic topic) {
    var schema = EventSchemas.current(topic);
    return ordered(
        "name",
        schema.getName(),
        "summary",
        firstSentence(schema.getDoc()),
        "headers",
        ref("#/components/schemas/envelope"),
        "payload",
        ordered(
            "schemaFormat",
            "application/vnd.apache.avro+json;version=1.12.0",
            "schema",
            tree(schema)),
        "bindings",
        Map.of(
            "kafka",
            ordered(
                "key",
                ordered("type", "string", "description", topic.key()),
                "schemaIdLocation",
                "payload",
                "schemaIdPayloadEncoding",
                "confluent")));
  }

  private static Map<String, Object> headers() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("ce_specversion", text("CloudEvents version, 1.0"));
    properties.put("ce_id", text("Id of the event, the same on every redelivery"));
    properties.put("ce_type", text("Full name of the Avro record; with .Deleted for a tombstone"));
    properties.put("ce_source", text("The service that says it, /<service>"));
    properties.put("ce_time", text("When it was written, UTC, RFC 3339"));
    properties.put("ce_subject", text("The record key"));
    properties.put("ce_tenant", text("Whose data it is, a UUID"));
    properties.put("ce_actor", text("User id, or system"));
    properties.put("traceparent", text("W3C trace context"));
    return Map.of("envelope", ordered("type", "object", "properties", properties));
  }

  private static Map<String, Object> text(String description) {
    return ordered("type", "string", "description", description);
  }

  private static Map<String, Object> byTopic(java.util.function.Function<Topic, Object> part) {
    var parts = new LinkedHashMap<String, Object>();
    Topics.all().forEach(topic -> parts.put(name(topic), part.apply(topic)));
    return parts;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> ref(String target) {
    return ordered("$ref", target);
  }

  /** Component names have no dots. */
  private static String name(Topic topic) {
    return topic.name().replace('.', '-');
  }

  static String firstSentence(String doc) {
    int end = doc.indexOf(". ");
    return end < 0 ? doc : doc.substring(0, end + 1);
  }

  private static Object tree(Schema schema) {
    try {
      return JSON.readTree(schema.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Object root) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
