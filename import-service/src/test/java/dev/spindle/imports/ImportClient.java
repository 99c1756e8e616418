package dev.spindle.imports;

import dev.spindle.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's API as a client of one tenant uses it. */
public final class ImportClient {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/imports/session-studio";

  private final WebTestClient http;

  /** The tenant it speaks for. */
  public final UUID tenant;

  public ImportClient(WebTestClient http) {
    this(http, Tokens.newTenant());
  }

  private ImportClient(WebTestClient http, UUID tenant) {
    this.tenant = tenant;
    this.http = http.mutate().defaultHeaders(Tokens.as(Tokens.manager(tenant))).build();
  }

  /** The published example, made unique by its title, so that tests do not meet by digest. */
  public static String example(String name, String title) {
    try {
      return Files.readString(Path.of("examples", name))
          .replace("Café Größenwahn", title)
          .replace("Vinterljus", title);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WebTestClient.ResponseSpec upload(String document) {
    return upload(document, "");
  }

  public WebTestClient.ResponseSpec upload(String document, String query) {
    return http.post()
        .uri(PATH + query)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(document.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  public WebTestClient.ResponseSpec apply(String id, String body) {
    return http.post()
        .uri(PATH + "/{id}/apply", id)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  public JsonNode get(String id) {
    return json(http.get().uri(PATH + "/{id}", id).exchange().expectStatus().isOk());
  }

  public WebTestClient.ResponseSpec list(String query) {
    return http.get().uri(PATH + query).exchange();
  }

  public WebTestClient http() {
    return http;
  }

  public static JsonNode json(WebTestClient.ResponseSpec response) {
    return JSON.readTree(response.expectBody().returnResult().getResponseBodyContent());
  }
}
