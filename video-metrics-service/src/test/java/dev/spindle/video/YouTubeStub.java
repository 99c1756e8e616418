package dev.spindle.video;

import com.sun.net.httpserver.HttpExchange;
import dev.spindle.testkit.infra.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A YouTube for tests: each key sees its own videos, so tests with keys of their own do not meet.
 */
public final class YouTubeStub {

  /** Statistics by video id, as JSON members. */
  public record Shelf(Map<String, String> videos, List<List<String>> calls) {}

  private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();
  private static final URI ROOT = LoopbackServer.start(YouTubeStub::serve);

  private YouTubeStub() {}

  public static String baseUrl() {
    return ROOT + "youtube/v3";
  }

  public static Shelf shelf(String key) {
    return SHELVES.computeIfAbsent(
        key, _ -> new Shelf(new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>()));
  }

  private static void serve(HttpExchange exchange) throws IOException {
    var query = query(exchange);
    var ids = List.of(query.getOrDefault("id", "").split(",", -1));
    var shelf = shelf(query.getOrDefault("key", ""));
    shelf.calls().add(ids);
    if (shelf.videos().containsKey("quota")) {
      var body = "{\"error\":{\"errors\":[{\"reason\":\"quotaExceeded\"}]}}";
      LoopbackServer.answer(exchange, 403, body);
      return;
    }
    if (shelf.videos().containsKey("down")) {
      LoopbackServer.answer(exchange, 503, "{}");
      return;
    }
    LoopbackServer.answer(
        exchange,
        200,
        ids.stream()
            .filter(shelf.videos()::containsKey)
            .map(id -> "{\"id\":\"" + id + "\",\"statistics\":{" + shelf.videos().get(id) + "}}")
            .collect(Collectors.joining(",", "{\"items\":[", "]}")));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
