package dev.spindle.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service behind the gateway: says its name, remembers what it was asked. */
public final class ServiceStub {

  private final String name;
  private HttpServer server = Http.serve(this::handle);
  private boolean away;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile HttpHandler behaviour = this::sayName;

  public ServiceStub(String name) {
    this.name = name;
  }

  /** One request as it arrived. */
  public record Seen(String method, String uri, Headers headers, String body) {}

  public URI address() {
    return Http.address(server);
  }

  /** Requests so far, oldest first. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Everything from now on; {@link #reset} ends it. */
  public void behaves(HttpHandler behaviour) {
    this.behaviour = behaviour;
  }

  /** Nobody listens at its port any more. */
  public void goesAway() {
    server.stop(0);
    away = true;
  }

  /** Forgets requests and goes back to saying its name. */
  public void reset() {
    if (away) {
      server = Http.serve(server.getAddress().getPort(), this::handle);
      away = false;
    }
    seen.clear();
    behaviour = this::sayName;
  }

  private void handle(HttpExchange exchange) throws IOException {
    behaviour.handle(exchange);
  }

  private void sayName(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body));
    exchange.getResponseHeaders().set("Set-Cookie", "of=" + name);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    Http.answer(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
  }
}
