package dev.spindle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.OpenApiContract;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yaml.snakeyaml.Yaml;

/** The contract is what the service does, down to its examples. */
@ServiceTest
class OpenApiIT {

  private static final Path CONTRACT = Path.of("openapi.yaml");

  @Autowired private ApplicationContext context;
  @Autowired private WebTestClient http;

  @Test
  void namesEveryRouteAndNoOther() {
    OpenApiContract.check(context, CONTRACT);
  }

  @Test
  void itsExamplesWork() {
    var tenant = Tokens.newTenant();
    var client = CatalogClient.of(http, tenant);
    var settings = new HashMap<>(map(example("components", "examples", "Label", "value")));
    settings.put("isrcRange", Map.of("prefix", Identifiers.isrcPrefix(tenant)));
    settings.put("upcRange", Map.of("prefix", Identifiers.upcPrefix(tenant)));
    client.put("/api/tenant", settings, -1).expectStatus().isOk();

    var album = new HashMap<>(map(example("components", "examples", "Album", "value")));
    var release = client.create(album);
    var path = "/api/releases/" + release.path("id").asString();
    assertThat(release.path("tracks")).hasSize(2);
    client.post("/api/releases", album).expectStatus().isOk();

    var sheets =
        Map.of(
            "/credits",
            content("components", "requestBodies", "Credits"),
            "/splits",
            body("/api/releases/{id}/splits", "put"),
            "/territories",
            body("/api/releases/{id}/territories", "put"));
    client.patch(path, body("/api/releases/{id}", "patch"), 1).expectStatus().isOk();
    client
        .post(path + "/tracks", body("/api/releases/{id}/tracks", "post"))
        .expectStatus()
        .isCreated();
    sheets.forEach(
        (sheet, body) ->
            client.put(path + sheet, body, client.version(path)).expectStatus().isOk());
    client
        .post(path + "/identifiers", body("/api/releases/{id}/identifiers", "post"))
        .expectStatus()
        .isOk();
    var track = path + "/tracks/" + release.path("tracks").get(0).path("id").asString();
    var facts = body("/api/releases/{id}/tracks/{trackId}", "patch");
    client.patch(track, facts, client.version(path)).expectStatus().isOk();
  }

  private static Object body(String path, String method) {
    return content("paths", path, method, "requestBody");
  }

  private static Object content(String... path) {
    return map(map(map(example(path)).get("content")).get("application/json")).get("example");
  }

  private static Object example(String... path) {
    try (var in = Files.newInputStream(CONTRACT)) {
      Object node = new Yaml().load(in);
      for (var step : path) {
        node = map(node).get(step);
      }
      return node;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
