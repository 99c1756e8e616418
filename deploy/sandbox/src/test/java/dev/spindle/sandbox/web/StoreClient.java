package dev.spindle.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's plain HTTP client. */
public final class StoreClient {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  /**
   * @param port of the sandbox
   */
  public StoreClient(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** An answer. */
  public record Answer(int status, Map<String, String> headers, String text) {

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(text);
    }
  }

  /** Gets a path, with headers as name, value, name, value. */
  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Puts JSON. */
  public Answer put(String path, String body) {
    return send(
        request(path, "Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Posts a body. */
  public Answer post(String path, String body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Deletes. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path.replace("[", "%5B").replace("]", "%5D")));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new HashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
