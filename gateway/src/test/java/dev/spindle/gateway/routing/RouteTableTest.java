package dev.spindle.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;

class RouteTableTest {

  private static final Map<Service, String> MODULES =
      Map.of(
          Service.CATALOG, "catalog-service",
          Service.LIFECYCLE, "lifecycle-service",
          Service.DSP_SYNC, "dsp-sync-service",
          Service.IMPORT, "import-service",
          Service.DELIVERY, "delivery-service",
          Service.VIDEO, "video-metrics-service");

  @TestFactory
  Stream<DynamicTest> everyPathOfEveryServiceLeadsToItAndNowhereElse() {
    return MODULES.entrySet().stream()
        .flatMap(
            module ->
                paths(module.getValue())
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                module.getKey().label() + " " + path,
                                () -> leadsOnlyTo(module.getKey(), path))));
  }

  @Test
  void everyRouteLeadsOnlyToItsOwnService() {
    for (var route : RouteTable.TABLE) {
      leadsOnlyTo(route.service(), route.pattern().replace("/**", "/x/y").replace("*", "x"));
    }
  }

  @Test
  void theGatewaysOwnPathsAreNobodyElses() {
    for (var path : List.of("/api/me", "/api/events", "/api/releases/x/trail")) {
      assertThat(routes(path)).as(path).isEmpty();
    }
  }

  private static void leadsOnlyTo(Service service, String path) {
    assertThat(routes(path)).as(path).extracting(Route::service).containsExactly(service);
  }

  private static List<Route> routes(String path) {
    var container = PathContainer.parsePath(path);
    return RouteTable.TABLE.stream()
        .filter(r -> PathPatternParser.defaultInstance.parse(r.pattern()).matches(container))
        .toList();
  }

  /** Public paths of a module's contract; the operators' paths go by the service's name. */
  private static Stream<String> paths(String module) {
    var contract = Path.of("..", module, "openapi.yaml");
    try (var in = Files.newInputStream(contract)) {
      Map<String, Map<String, Object>> document = new Yaml().load(in);
      return document.getOrDefault("paths", Map.of()).keySet().stream()
          .filter(path -> path.startsWith("/api/") || path.startsWith("/webhooks/"))
          .filter(path -> !path.startsWith("/api/ops/"))
          .map(path -> path.replaceAll("\\{[^}]+}", "x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
