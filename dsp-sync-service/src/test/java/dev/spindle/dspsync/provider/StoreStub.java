package dev.spindle.dspsync.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A store on a real socket that answers as told. */
public final class StoreStub implements AutoCloseable {

  /** An answer; {@code headers} as name, value, name, value. */
  public record Reply(int status, String body, List<String> headers) {

    /** JSON with 200; quotes may be single. */
    public static Reply ok(String json) {
      return of(200, json);
    }

    /** JSON; quotes may be single. */
    public static Reply of(int status, String json, String... headers) {
      return new Reply(status, json.replace('\'', '"'), List.of(headers));
    }
  }

  /** A request as it came, its query decoded. */
  public record Request(String target, Map<String, List<String>> headers) {}

  private static final Reply NOTHING = Reply.of(404, "{}");

  private final HttpServer server;
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Listens on a free port. */
  public StoreStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Root of the store's API. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Answers requests to a path and decoded query with these replies in turn, the last one for ever.
   */
  public void on(String target, Reply... inTurn) {
    replies.put(target, new ArrayDeque<>(Arrays.asList(inTurn)));
  }

  /** Holds answers to that target back until the latch opens. */
  public void hold(String target, CountDownLatch until) {
    held.put(target, until);
  }

  /** Requests whose target starts so. */
  public List<Request> requests(String prefix) {
    return requests.stream().filter(request -> request.target().startsWith(prefix)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
    requests.add(new Request(target, Map.copyOf(exchange.getRequestHeaders())));
    awaitHeld(target);
    Reply reply = next(target);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    for (int i = 0; i < reply.headers().size(); i += 2) {
      exchange.getResponseHeaders().set(reply.headers().get(i), reply.headers().get(i + 1));
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void awaitHeld(String target) {
    CountDownLatch latch = held.get(target);
    try {
      if (latch != null && !latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Held for too long: " + target);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply next(String target) {
    Deque<Reply> queue = replies.get(target);
    if (queue == null) {
      return NOTHING;
    }
    synchronized (queue) {
      return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
    }
  }
}
