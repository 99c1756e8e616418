package dev.spindle.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: it keeps cookies and follows redirects. */
public final class Browser {

  private final HttpClient http;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final Map<String, String> attributes = new ConcurrentHashMap<>();

  public Browser(HttpClient http) {
    this.http = http;
  }

  /** Value of a cookie; empty text when there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** The cookie as it was set, with its attributes. */
  public String attributes(String name) {
    return attributes.getOrDefault(name, "");
  }

  public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  /** Follows redirects to their end. */
  public HttpResponse<String> visit(URI address) throws IOException, InterruptedException {
    var answer = get(address);
    return answer.statusCode() / 100 == 3
        ? visit(address.resolve(answer.headers().firstValue("Location").orElseThrow()))
        : answer;
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String line) {
    var pair =
        line.substring(0, line.contains(";") ? line.indexOf(';') : line.length()).split("=", 2);
    attributes.put(pair[0], line);
    cookies.put(pair[0], pair[1]);
  }
}
