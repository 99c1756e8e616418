package dev.spindle.testkit.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.Caller.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a scanner tries first (row S28). */
final class Doors {

  private static final List<String> MANAGEMENT =
      List.of(
          "",
          "/env",
          "/beans",
          "/heapdump",
          "/threaddump",
          "/configprops",
          "/mappings",
          "/loggers",
          "/shutdown",
          "/metrics",
          "/flyway",
          "/health/../env",
          "/prometheus/../env");
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private final WebTestClient http;
  private final String path;
  private final String token;

  /**
   * @param path one that the token's bearer may read
   */
  Doors(WebTestClient http, String path, String token) {
    this.http = http;
    this.path = path;
    this.token = token;
  }

  Stream<DynamicTest> stayShut() {
    return Stream.of(
        DynamicTest.dynamicTest("actuator", this::actuator),
        DynamicTest.dynamicTest("health says one word", this::health),
        DynamicTest.dynamicTest("cross-origin callers", this::crossOrigin),
        DynamicTest.dynamicTest("TRACE", this::trace),
        DynamicTest.dynamicTest("method overrides", this::overrides),
        DynamicTest.dynamicTest("security headers", this::headers));
  }

  private void actuator() {
    for (var endpoint : MANAGEMENT) {
      for (var bearer : List.of(token, Tokens.ops())) {
        var answer = send(HttpMethod.GET, "/actuator" + endpoint, headers(bearer));
        assertThat(answer.status()).as("%s: %s", endpoint, answer).isBetween(400, 499);
        saysNothing(answer);
      }
    }
    assertThat(send(HttpMethod.POST, "/actuator/shutdown", headers(Tokens.ops())).status())
        .isBetween(400, 499);
  }

  private void health() {
    var answer = send(HttpMethod.GET, "/actuator/health", new HttpHeaders());
    assertThat(answer.body()).doesNotContain("components", "details", "postgres", "diskSpace");
  }

  private void crossOrigin() {
    for (var origin : List.of("null", "https://evil.example")) {
      var headers = headers(token);
      headers.set("Origin", origin);
      assertThat(send(HttpMethod.GET, path, headers).headers().headerNames())
          .noneMatch(name -> name.regionMatches(true, 0, "Access-Control-", 0, 15));
      headers.set("Access-Control-Request-Method", "DELETE");
      var preflight = send(HttpMethod.OPTIONS, path, headers);
      assertThat(preflight.headers().headerNames())
          .noneMatch(name -> name.regionMatches(true, 0, "Access-Control-Allow", 0, 20));
    }
  }

  private void trace() {
    var headers = headers(token);
    headers.set("X-Secret", "mirror-mirror");
    var answer = send(HttpMethod.valueOf("TRACE"), path, headers);
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("mirror-mirror");
  }

  private void overrides() {
    var plain = send(HttpMethod.GET, path, headers(token));
    for (var override : OVERRIDES) {
      var headers = headers(token);
      headers.set(override, "DELETE");
      var answer = send(HttpMethod.GET, path + "?_method=DELETE", headers);
      assertThat(answer.status()).isEqualTo(plain.status());
      assertThat(answer.essence()).isEqualTo(plain.essence());
    }
  }

  private void headers() {
    for (var headers : List.of(headers(token), new HttpHeaders())) {
      var answer = send(HttpMethod.GET, path, headers).headers();
      assertThat(answer.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.getFirst("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.getCacheControl()).contains("no-store");
      assertThat(answer.headerNames()).doesNotContain("Server", "X-Powered-By");
    }
  }

  private static void saysNothing(Answer answer) {
    assertThat(answer.body())
        .doesNotContain("Exception", "org.springframework", "\tat ", "trace\":\"java");
  }

  private static HttpHeaders headers(String token) {
    var headers = new HttpHeaders();
    headers.setBearerAuth(token);
    return headers;
  }

  private Answer send(HttpMethod method, String where, HttpHeaders headers) {
    return Caller.read(
        http.method(method).uri(where).headers(own -> own.addAll(headers)).exchange());
  }
}
