package dev.spindle.testkit.faults.process;

import dev.spindle.testkit.infra.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A service of ours in a JVM of its own, from the class path of this test. */
public final class OwnService {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path log = Infrastructure.folder("service").resolve("service.log");
  private final int port = Infrastructure.freePort();
  private final Victim process;

  /**
   * Starts it; {@link #awaitReady} waits for it.
   *
   * @param main its main class
   * @param settings system properties, for example {@code spindle.faults.halt}
   */
  public OwnService(String main, Map<String, String> settings) {
    var command = OwnJvm.command("-Xmx256m", "-Dserver.port=" + port);
    settings.forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
    command.add(main);
    process = Victim.start(main, command, Map.of(), log);
  }

  public int port() {
    return port;
  }

  /** The running process. */
  public Victim process() {
    return process;
  }

  /** Waits until it takes requests. */
  public void awaitReady() {
    Awaitility.await("the service is ready; its log is " + log)
        .atMost(PATIENCE)
        .failFast("the service ended; its log is " + log, () -> !process.isAlive())
        .until(this::isReady);
  }

  /** Whether it says that it takes requests. */
  public boolean isReady() {
    try {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
