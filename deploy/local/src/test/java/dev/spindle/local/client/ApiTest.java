package dev.spindle.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

  private final List<String> keys = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();

  private HttpServer server;
  private Api api;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/oauth2/token", e -> answer(e, 200, "{\"access_token\":\"t\",\"expires_in\":300}"));
    server.createContext("/api/things", this::thing);
    server.start();
    var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var http = HttpClient.newHttpClient();
    api = new Api(http, base, new Tokens(http, base, "me", "secret"));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void repeatsAWriteUnderTheSameKeyWhenToldLater() {
    statuses.addAll(List.of(429, 503, 201));

    var answer = api.post("/api/things", JsonMapper.shared().createObjectNode());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(keys).hasSize(3);
    assertThat(keys.stream().distinct()).hasSize(1);
  }

  @Test
  void aRefusalCarriesTheProblemsOwnWords() {
    statuses.add(422);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.get("/api/things"))
        .withMessageContaining("GET /api/things: 422")
        .withMessageContaining("isrc-missing")
        .satisfies(e -> assertThat(e.status()).isEqualTo(422));
  }

  private void thing(HttpExchange exchange) throws IOException {
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    exchange.getResponseHeaders().add("Retry-After", "0");
    answer(exchange, statuses.removeFirst(), "{\"code\":\"isrc-missing\"}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
