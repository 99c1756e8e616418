package dev.spindle.testkit.infra;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.ObjectMapper;

/** The two calls of Confluent's registry API that services make, in memory. */
public final class RegistryServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> schemas = new ArrayList<>();
  private final AtomicBoolean down = new AtomicBoolean();
  private final URI address = LoopbackServer.start(this::handle);

  public URI address() {
    return address;
  }

  /** Makes it answer 503 to everything, or stop doing so. */
  public void down(boolean isDown) {
    down.set(isDown);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (down.get()) {
      LoopbackServer.answer(exchange, 503, "{\"error_code\":50301}");
    } else if (exchange.getRequestMethod().equals("POST") && path.endsWith("/versions")) {
      var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      LoopbackServer.answer(
          exchange, 200, "{\"id\":" + register(body.path("schema").asString()) + "}");
    } else if (path.startsWith("/schemas/ids/")) {
      schema(exchange, Integer.parseInt(path.substring("/schemas/ids/".length())));
    } else {
      LoopbackServer.answer(exchange, 404, "{\"error_code\":404}");
    }
  }

  private synchronized int register(String schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema) + 1;
  }

  private synchronized void schema(HttpExchange exchange, int id) throws IOException {
    if (id < 1 || id > schemas.size()) {
      LoopbackServer.answer(exchange, 404, "{\"error_code\":40403}");
    } else {
      LoopbackServer.answer(
          exchange, 200, JSON.writeValueAsString(Map.of("schema", schemas.get(id - 1))));
    }
  }
}
