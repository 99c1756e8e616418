package dev.spindle.platform.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before an S3 service and spoils, so many times, the requests a test points at. */
final class FaultyS3 implements AutoCloseable {

  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "expect", "transfer-encoding");

  /** What is done to a request. */
  sealed interface Fault {

    /** It does not reach the service; this is the answer. */
    record Answers(int status, String body) implements Fault {}

    /** It reaches the service, whose answer does not come back. */
    record LosesAnswer() implements Fault {}

    /** It reaches the service; this comes back. */
    record AnswersAfterwards(int status, String body) implements Fault {}
  }

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI behind;
  private final AtomicInteger left = new AtomicInteger();
  private volatile Predicate<HttpExchange> which = _ -> false;
  private volatile Fault fault = new Fault.LosesAnswer();

  FaultyS3(URI behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void spoil(int times, Predicate<HttpExchange> requests, Fault how) {
    fault = how;
    which = requests;
    left.set(times);
  }

  /** How often the fault was not needed. */
  int left() {
    return left.get();
  }

  static Predicate<HttpExchange> parts() {
    return it -> String.valueOf(it.getRequestURI().getQuery()).contains("partNumber");
  }

  static Predicate<HttpExchange> completion() {
    return it ->
        it.getRequestMethod().equals("POST")
            && String.valueOf(it.getRequestURI().getQuery()).startsWith("uploadId");
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      if (!which.test(exchange) || left.getAndDecrement() <= 0) {
        forward(exchange, body, true);
        return;
      }
      switch (fault) {
        case Fault.Answers(var status, var text) -> answer(exchange, status, text);
        case Fault.LosesAnswer() -> forward(exchange, body, false);
        case Fault.AnswersAfterwards(var status, var text) -> {
          forward(exchange, body, false);
          answer(exchange, status, text);
        }
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void forward(HttpExchange exchange, byte[] body, boolean answer) throws IOException {
    var request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    try {
      var given = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer) {
        given.headers().map().entrySet().stream()
            .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
            .forEach(
                header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
        boolean empty = given.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        if (exchange.getRequestMethod().equals("HEAD")) {
          given
              .headers()
              .firstValue("content-length")
              .ifPresent(n -> exchange.getResponseHeaders().set("Content-Length", n));
        }
        exchange.sendResponseHeaders(given.statusCode(), empty ? -1 : given.body().length);
        if (!empty) {
          exchange.getResponseBody().write(given.body());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
