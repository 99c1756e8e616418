package dev.spindle.testkit.badinput;

import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.ApiDocument.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls routes of the document as somebody. */
record Caller(WebTestClient http, String token) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] BYTES = {1, 2, 3};

  /** An answer, read to its end. */
  record Answer(int status, HttpHeaders headers, String body) {

    /** The problem's stable word; empty when it is none. */
    String code() {
      return body.startsWith("{") ? JSON.readTree(body).path("code").asString("") : "";
    }

    /** The body without what differs from one request to the next. */
    String essence() {
      return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
          .replaceAll("\"traceId\":\"[0-9a-f]*\"", "");
    }
  }

  /** Calls a route with the body the document shows. */
  Answer call(Operation route, String path, Belongings owner) {
    var body = route.body();
    return body == null
        ? send(route, path, null, null)
        : send(route, path, body.mediaType(), content(route, body, owner));
  }

  /** Calls a route with a JSON body as it is. */
  Answer call(Operation route, String path, String json) {
    return send(route, path, MediaType.APPLICATION_JSON_VALUE, json);
  }

  /** Reads a path. */
  Answer get(String path) {
    return read(http.get().uri(path).headers(Tokens.as(token)).exchange());
  }

  private static Object content(Operation route, ApiDocument.Body body, Belongings owner) {
    var sample = owner.bodies().getOrDefault(route.name(), body.sample());
    return sample == null ? BYTES : JSON.writeValueAsString(sample);
  }

  private Answer send(
      Operation route, String path, @Nullable String mediaType, @Nullable Object body) {
    var request =
        http.method(route.method())
            .uri(path + route.query())
            .headers(Tokens.as(token))
            .header("If-Match", route.isRead() ? "*" : tag(path));
    return read(
        body == null || mediaType == null
            ? request.exchange()
            : request.contentType(MediaType.parseMediaType(mediaType)).bodyValue(body).exchange());
  }

  /** The version there, or of what it is part of; any where there is none. */
  private String tag(String path) {
    for (var at = path; at.length() > "/api/".length(); at = at.substring(0, at.lastIndexOf('/'))) {
      var tag = get(at).headers().getETag();
      if (tag != null) {
        return tag;
      }
    }
    return "\"1\"";
  }

  static Answer read(WebTestClient.ResponseSpec response) {
    var result = response.expectBody(String.class).returnResult();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        Objects.requireNonNullElse(result.getResponseBody(), ""));
  }
}
