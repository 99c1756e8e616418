package dev.spindle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds a service to its {@code openapi.yaml}: the same paths and methods, none more, none less.
 */
public final class OpenApiContract {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private OpenApiContract() {}

  /** Fails with the paths that only the document or only the service has. */
  public static void check(ApplicationContext service, Path document) {
    Assertions.assertThat(served(service))
        .as("routes of the service and of " + document.getFileName())
        .isEqualTo(documented(document));
  }

  private static Set<String> served(ApplicationContext service) {
    var routes = new TreeSet<String>();
    service
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (!handler.getBeanType().getName().startsWith("dev.spindle.platform")
                  && handler.getBeanType().getName().startsWith("dev.spindle")) {
                mapping
                    .getPatternsCondition()
                    .getPatterns()
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method ->
                                        routes.add(route(method.name(), path.getPatternString()))));
              }
            });
    return routes;
  }

  private static Set<String> documented(Path document) {
    try (var in = Files.newInputStream(document)) {
      Map<String, Object> root = new Yaml().load(in);
      var routes = new TreeSet<String>();
      map(Objects.requireNonNull(root.get("paths")))
          .forEach(
              (path, operations) ->
                  map(operations).keySet().stream()
                      .filter(METHODS::contains)
                      .forEach(method -> routes.add(route(method, path))));
      return routes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of path variables do not matter. */
  private static String route(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
