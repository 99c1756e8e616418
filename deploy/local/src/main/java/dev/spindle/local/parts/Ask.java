package dev.spindle.local.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Small questions over HTTP to processes that may not be there yet. */
final class Ask {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Ask() {}

  /** Status of a GET; 0 when there was no answer. */
  static int status(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build());
  }

  /** Status of a PUT of JSON; 0 when there was no answer. */
  static int put(String url, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE.multipliedBy(3))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static int send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
