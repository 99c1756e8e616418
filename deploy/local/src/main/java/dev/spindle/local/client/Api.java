package dev.spindle.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The REST API behind the gateway. Writes carry an {@code Idempotency-Key}, so that they can be
 * repeated when the line fails or the gateway says "later"; each call begins a trace; refusals are
 * {@link ApiException}s with the problem's own words.
 */
public final class Api {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 6;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private final HttpClient http;
  private final URI gateway;
  private final Tokens tokens;

  /**
   * @param gateway base address
   * @param tokens who calls
   */
  public Api(HttpClient http, URI gateway, Tokens tokens) {
    this.http = http;
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /** Reads. */
  public Answer get(String path) {
    return exchange("GET", path, null, null, "");
  }

  /** Creates, or gives a command. */
  public Answer post(String path, JsonNode body) {
    return exchange("POST", path, json(body), "application/json", "");
  }

  /** Sends a document as it is. */
  public Answer post(String path, String document) {
    return exchange("POST", path, BodyPublishers.ofString(document), "application/json", "");
  }

  /** Replaces what had this version. */
  public Answer put(String path, JsonNode body, String ifMatch) {
    return exchange("PUT", path, json(body), "application/json", ifMatch);
  }

  /** Changes fields of what had this version. */
  public Answer patch(String path, JsonNode body, String ifMatch) {
    return exchange("PATCH", path, json(body), "application/merge-patch+json", ifMatch);
  }

  /** Uploads a file as it is. */
  public Answer upload(String path, Path file, String mediaType) throws IOException {
    return exchange("PUT", path, BodyPublishers.ofFile(file), mediaType, "");
  }

  private static BodyPublisher json(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
  }

  private Answer exchange(
      String method,
      String path,
      @Nullable BodyPublisher body,
      @Nullable String type,
      String ifMatch) {
    var key = UUID.randomUUID().toString();
    for (int attempt = 1; ; attempt++) {
      try {
        var answer = send(method, path, body, type, ifMatch, key);
        if (!LATER.contains(answer.statusCode()) || attempt == ATTEMPTS) {
          return checked(method, path, answer, trace(key));
        }
        waitAsTold(answer, attempt);
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new ApiException(0, "%s %s: no answer, %s".formatted(method, path, e));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ApiException(0, "%s %s: interrupted".formatted(method, path));
      }
    }
  }

  private HttpResponse<String> send(
      String method,
      String path,
      @Nullable BodyPublisher body,
      @Nullable String type,
      String ifMatch,
      String key)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.token())
            .header("traceparent", "00-%s-%s-01".formatted(trace(key), trace(key).substring(16)))
            .method(method, body == null ? BodyPublishers.noBody() : body);
    if (type != null) {
      request.header("Content-Type", type).header("Idempotency-Key", key);
    }
    if (!ifMatch.isEmpty()) {
      request.header("If-Match", ifMatch);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Answer checked(
      String method, String path, HttpResponse<String> answer, String trace) {
    var body = parse(answer.body());
    if (answer.statusCode() >= 400) {
      var said = body.isMissingNode() ? answer.body() : body.toString();
      throw new ApiException(
          answer.statusCode(), "%s %s: %d %s".formatted(method, path, answer.statusCode(), said));
    }
    Optional<String> etag = answer.headers().firstValue("ETag");
    return new Answer(answer.statusCode(), etag, body, trace);
  }

  /** 32 hexadecimal digits, as W3C's trace context wants them. */
  private static String trace(String key) {
    return key.replace("-", "");
  }

  private static JsonNode parse(String text) {
    try {
      return text.isBlank()
          ? JsonNodeFactory.instance.missingNode()
          : JsonMapper.shared().readTree(text);
    } catch (JacksonException _) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  // Retry-After in seconds, as the gateway writes it.
  private static void waitAsTold(HttpResponse<String> answer, int attempt)
      throws InterruptedException {
    var told = answer.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,4}"));
    int seconds = told.map(Integer::parseInt).orElse(attempt);
    Thread.sleep(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)));
  }
}
