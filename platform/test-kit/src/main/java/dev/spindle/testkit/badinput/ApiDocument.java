package dev.spindle.testkit.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.yaml.snakeyaml.Yaml;

/** A service's {@code openapi.yaml}, with its references followed. */
public final class ApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * One route.
   *
   * @param ids path variables that are ids
   * @param query what it cannot do without, with its question mark; else empty
   * @param isPaged whether it takes a cursor
   */
  public record Operation(
      HttpMethod method,
      String path,
      Set<String> ids,
      String query,
      boolean isPaged,
      @Nullable Body body) {

    /** For example {@code GET /api/releases/{id}}. */
    public String name() {
      return method + " " + path;
    }

    boolean isRead() {
      return method.equals(HttpMethod.GET);
    }
  }

  /**
   * What a route takes.
   *
   * @param sample one that is well formed; {@code null} for bytes
   * @param fields what a client may say; empty where the schema leaves it open
   */
  record Body(String mediaType, @Nullable Object sample, Set<String> fields) {}

  private final Map<String, Object> root;

  private ApiDocument(Map<String, Object> root) {
    this.root = root;
  }

  /** Reads the document. */
  public static ApiDocument at(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new ApiDocument(new Yaml().load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every route, in the order of the document. */
  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    map(Objects.requireNonNull(root.get("paths")))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, operation) -> {
                          if (METHODS.contains(method)) {
                            operations.add(operation(path, map(item), method, map(operation)));
                          }
                        }));
    return operations;
  }

  private Operation operation(
      String path, Map<String, Object> item, String method, Map<String, Object> operation) {
    var parameters =
        Stream.concat(list(item.get("parameters")), list(operation.get("parameters")))
            .map(this::resolved)
            .toList();
    var ids =
        parameters.stream()
            .filter(p -> "path".equals(p.get("in")))
            .filter(p -> "uuid".equals(resolved(p.get("schema")).get("format")))
            .map(p -> String.valueOf(p.get("name")))
            .collect(Collectors.toSet());
    var isPaged = parameters.stream().anyMatch(p -> "cursor".equals(p.get("name")));
    var verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    return new Operation(
        verb, path, ids, query(parameters), isPaged, body(operation.get("requestBody")));
  }

  private String query(List<Map<String, Object>> parameters) {
    return parameters.stream()
        .filter(p -> "query".equals(p.get("in")) && Boolean.TRUE.equals(p.get("required")))
        .map(p -> "?" + p.get("name") + "=" + new Samples(this).of(map(p.get("schema"))))
        .collect(Collectors.joining());
  }

  private @Nullable Body body(@Nullable Object node) {
    if (node == null) {
      return null;
    }
    var content = resolved(resolved(node).get("content"));
    var json = content.get("application/json");
    if (json == null) {
      return new Body(content.keySet().iterator().next(), null, Set.of());
    }
    var media = map(json);
    var schema = resolved(media.get("schema"));
    return new Body("application/json", sample(media, schema), whole(schema).keySet());
  }

  private @Nullable Object sample(Map<String, Object> media, Map<String, Object> schema) {
    var examples = media.get("examples");
    if (examples != null) {
      return resolved(map(examples).values().iterator().next()).get("value");
    }
    var example = media.get("example");
    return example == null ? new Samples(this).of(schema) : example;
  }

  /** Every property of an object, those of the schemas it is made of included. */
  Map<String, Object> whole(Map<String, Object> schema) {
    var properties = new LinkedHashMap<String, Object>();
    list(schema.get("allOf")).forEach(part -> properties.putAll(whole(resolved(part))));
    if (schema.containsKey("properties")) {
      properties.putAll(map(schema.get("properties")));
    }
    return properties;
  }

  /** The node itself, or what it refers to. */
  Map<String, Object> resolved(@Nullable Object node) {
    if (node == null) {
      return Map.of();
    }
    var here = map(node);
    if (!(here.get("$ref") instanceof String reference)) {
      return here;
    }
    Object there = root;
    for (var step : reference.substring(2).split("/", -1)) {
      there = map(there).get(step);
    }
    return resolved(there);
  }

  static Stream<Object> list(@Nullable Object node) {
    return node instanceof List<?> items ? items.stream().map(Object.class::cast) : Stream.empty();
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys
  static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
