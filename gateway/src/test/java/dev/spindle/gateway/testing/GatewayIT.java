package dev.spindle.gateway.testing;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;

import dev.spindle.gateway.GatewayApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway between real peers; each test has a tenant of its own. */
@SpringBootTest(
    classes = GatewayApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spindle.timeouts.command=4s",
      "spindle.login.client-secret=" + TestIssuer.CLIENT_SECRET,
      "spindle.login.renew-after=0s",
      "spindle.feed.heartbeat=200ms",
      "spindle.limits.silence=3s",
      "server.netty.idle-timeout=8s",
      "spindle.console.folder=src/test/console"
    })
public abstract class GatewayIT {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static {
    // a loaded machine is slow, not wrong
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @LocalServerPort private int port;

  protected final UUID tenant = UUID.randomUUID();

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    properties.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER.address().toString());
    properties.add("spring.kafka.bootstrap-servers", Surroundings::brokers);
    properties.add("spindle.registry.url", () -> Surroundings.REGISTRY.address().toString());
    Surroundings.SERVICES.forEach(
        (name, stub) -> properties.add("spindle.services." + name, stub::address));
  }

  @BeforeEach
  void forget() {
    Surroundings.SERVICES.values().forEach(ServiceStub::reset);
  }

  protected URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A request with a manager's token of this test's tenant. */
  protected HttpRequest.Builder asManager(String path) {
    return as(ISSUER.token(tenant, "manager"), path);
  }

  protected HttpRequest.Builder as(String token, String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
  }

  protected static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  protected static HttpClient http() {
    return HTTP;
  }
}
