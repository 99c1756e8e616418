package dev.spindle.catalog;

import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as a tenant's user does. */
public final class CatalogClient {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WebTestClient http;
  private final String token;

  CatalogClient(WebTestClient http, String token) {
    this.http = http;
    this.token = token;
  }

  /** An admin of a tenant. */
  public static CatalogClient of(WebTestClient http, UUID tenant) {
    return new CatalogClient(http, Tokens.admin(tenant));
  }

  /** Anybody. */
  public static CatalogClient as(WebTestClient http, String token) {
    return new CatalogClient(http, token);
  }

  /** Sends a JSON body; {@code ifMatch} below zero sends none. */
  public ResponseSpec send(HttpMethod method, String path, Object body, long ifMatch) {
    var request = http.method(method).uri(path).headers(Tokens.as(token));
    if (ifMatch >= 0) {
      request.header("If-Match", "\"" + ifMatch + "\"");
    }
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body))
        .exchange();
  }

  /** Reads; variables fill what stands in braces. */
  public ResponseSpec get(String path, Object... variables) {
    return http.get().uri(path, variables).headers(Tokens.as(token)).exchange();
  }

  public ResponseSpec post(String path, Object body) {
    return send(HttpMethod.POST, path, body, -1);
  }

  public ResponseSpec put(String path, Object body, long ifMatch) {
    return send(HttpMethod.PUT, path, body, ifMatch);
  }

  public ResponseSpec patch(String path, Object body, long ifMatch) {
    return send(HttpMethod.PATCH, path, body, ifMatch);
  }

  public ResponseSpec delete(String path, long ifMatch) {
    var request = http.delete().uri(path).headers(Tokens.as(token));
    return (ifMatch < 0 ? request : request.header("If-Match", "\"" + ifMatch + "\"")).exchange();
  }

  /** Uploads bytes. */
  public ResponseSpec upload(String path, String type, byte[] bytes) {
    return http.put()
        .uri(path)
        .headers(Tokens.as(token))
        .header("Content-Disposition", "attachment; filename=\"upload\"")
        .contentType(MediaType.parseMediaType(type))
        .bodyValue(bytes)
        .exchange();
  }

  /** Creates a release and reads it. */
  public JsonNode create(Object body) {
    return json(post("/api/releases", body).expectStatus().isCreated());
  }

  /** Creates a single of that one track and reads it. */
  public JsonNode single(Map<String, String> track) {
    return create(
        Map.of(
            "title", "Lys",
            "displayArtist", "Å",
            "releaseType", "SINGLE",
            "tracks", List.of(track)));
  }

  /** Reads a release. */
  public JsonNode read(String id) {
    return json(get("/api/releases/" + id).expectStatus().isOk());
  }

  /** The version a release is at. */
  public long version(String path) {
    return json(get(path).expectStatus().isOk()).path("version").asLong();
  }

  /** The code of a problem. */
  public static String code(ResponseSpec answer) {
    return json(answer).path("code").asString();
  }

  /** The body of an answer. */
  public static JsonNode json(ResponseSpec answer) {
    return JSON.readTree(
        Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody()));
  }

  /** The smallest release there can be. */
  public static Map<String, Object> single(String title) {
    return Map.of("title", title, "displayArtist", "Björk & Søn", "releaseType", "SINGLE");
  }
}
