package dev.spindle.testkit.badinput;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the smallest value a schema allows. */
final class Samples {

  private static final String ID = "01985f00-7a10-7000-8000-000000000001";
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", ID,
          "date", "2030-01-02",
          "date-time", "2030-01-02T00:00:00Z",
          "uri", "https://example.org/");

  private final ApiDocument document;

  Samples(ApiDocument document) {
    this.document = document;
  }

  Object of(@Nullable Object node) {
    var schema = document.resolved(node);
    for (var given : List.of("example", "default")) {
      if (schema.containsKey(given)) {
        return Objects.requireNonNull(schema.get(given));
      }
    }
    if (schema.get("enum") instanceof List<?> values) {
      return Objects.requireNonNull(values.getFirst());
    }
    var properties = document.whole(schema);
    return properties.isEmpty() ? plain(schema) : object(schema, properties);
  }

  private Object object(Map<String, Object> schema, Map<String, Object> properties) {
    var required = required(schema).collect(Collectors.toSet());
    var sample = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, property) -> {
          if (required.contains(name)) {
            sample.put(name, of(property));
          }
        });
    return sample;
  }

  private Stream<Object> required(Map<String, Object> schema) {
    return Stream.concat(
        ApiDocument.list(schema.get("required")),
        ApiDocument.list(schema.get("allOf")).flatMap(part -> required(document.resolved(part))));
  }

  private Object plain(Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("type"))) {
      case "integer", "number" -> schema.getOrDefault("minimum", 1);
      case "boolean" -> true;
      case "array" -> schema.containsKey("minItems") ? List.of(of(schema.get("items"))) : List.of();
      case "object" -> Map.of();
      default -> BY_FORMAT.getOrDefault(String.valueOf(schema.get("format")), "x");
    };
  }
}
