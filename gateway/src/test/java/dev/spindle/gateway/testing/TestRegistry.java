package dev.spindle.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The reading half of a schema registry. */
public final class TestRegistry {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server = Http.serve(this::handle);
  private final List<Schema> schemas = new CopyOnWriteArrayList<>();

  /** Root of the Confluent-shaped API. */
  public URI address() {
    return Http.address(server);
  }

  /** Remembers a schema and gives it its id, from 1. */
  public synchronized int register(Schema schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema) + 1;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    if (id < 1 || id > schemas.size()) {
      Http.answer(exchange, 404, "application/json", "{\"error_code\":40403}");
    } else {
      var body =
          JSON.writeValueAsString(java.util.Map.of("schema", schemas.get(id - 1).toString()));
      Http.answer(exchange, 200, "application/json", body);
    }
  }
}
