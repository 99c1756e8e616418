package dev.spindle.testkit.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A small HTTP server on a free loopback port, for the life of the JVM. */
public final class LoopbackServer {

  private LoopbackServer() {}

  /** Serves one JSON document at the path; returns its address. */
  public static URI serving(String path, Supplier<String> json) {
    return start(exchange -> answer(exchange, 200, json.get())).resolve(path);
  }

  /** Serves whatever the handler answers; returns the root address. */
  public static URI start(HttpHandler handler) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("loopback-", 0).factory()));
      server.createContext("/", handler);
      server.start();
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a JSON answer. */
  public static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
