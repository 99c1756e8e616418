package dev.spindle.gateway.console;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static dev.spindle.gateway.testing.Surroundings.service;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.gateway.testing.Events;
import dev.spindle.gateway.testing.GatewayIT;
import dev.spindle.gateway.testing.Publisher;
import dev.spindle.testkit.Door;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** The built console in a real browser, before the real gateway; runs where both are there. */
@TestPropertySource(properties = "spindle.console.folder=../console/dist")
class ConsoleIT extends GatewayIT {

  private static final Path CONSOLE = Path.of("../console");
  private static final Path CHROMIUM =
      Path.of(Objects.requireNonNullElse(System.getenv("SPINDLE_CHROMIUM"), "/usr/bin/chromium"));

  private final UUID release = UUID.randomUUID();

  @BeforeEach
  void aReleaseThatIsMixed() {
    assumeTrue(Files.exists(CHROMIUM), "no Chromium on this machine");
    assumeTrue(Files.exists(CONSOLE.resolve("dist/index.html")), "the console is not built");
    assumeTrue(Files.exists(CONSOLE.resolve("node_modules")), "npm ci was not run in console/");
    ISSUER.signsInFor(tenant);
    service("catalog").behaves(this::catalogue);
    move(3, ReleaseState.RECORDING, ReleaseState.MIXED);
  }

  /**
   * By keyboard alone, and without a word of complaint: of the browser, or of axe about WCAG AA.
   */
  @Test
  @Timeout(90)
  void showsAReleaseMovingToWhoSignedIn() throws Exception {
    var browser = watch(at(""), "Scheduled");
    try (var lines = browser.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("stage Mixed");
      move(4, ReleaseState.MIXED, ReleaseState.MASTERED);
      assertThat(lines.readLine()).isEqualTo("stage Mastered");
      move(5, ReleaseState.MASTERED, ReleaseState.SCHEDULED);
      assertThat(rest(lines)).isEqualTo("stage Scheduled");
      assertEnds(browser);
    } finally {
      browser.destroy();
    }
  }

  @Test
  @Timeout(90)
  void showsWhatHappenedWhileTheLineWasCut() throws Exception {
    try (var door = new Door(at("").getPort()).open()) {
      var through = URI.create("http://127.0.0.1:" + door.port());
      var browser = watch(through, "Scheduled", "Mixed");
      try (var lines = browser.inputReader(UTF_8)) {
        assertThat(lines.readLine()).isEqualTo("stage Mixed");
        door.shut();
        assertThat(lines.readLine()).isEqualTo("away");
        move(4, ReleaseState.MIXED, ReleaseState.MASTERED);
        move(5, ReleaseState.MASTERED, ReleaseState.SCHEDULED);
        door.open();
        assertThat(rest(lines)).endsWith("stage Scheduled").doesNotContain("complaint");
        assertEnds(browser);
      } finally {
        browser.destroy();
      }
    }
  }

  private static Process watch(URI gateway, String... stages) throws IOException {
    var command =
        new ArrayList<>(List.of("node", "e2e/watch.mjs", gateway.toString(), "Mørke <Vinter>"));
    command.addAll(List.of(stages));
    return new ProcessBuilder(command)
        .directory(CONSOLE.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static void assertEnds(Process browser) throws InterruptedException {
    assertThat(browser.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(browser.exitValue()).isZero();
  }

  private static String rest(BufferedReader lines) {
    return String.join("\n", lines.lines().toList());
  }

  private void move(long version, ReleaseState from, ReleaseState to) {
    Publisher.publish(
        Topics.RELEASE_TRANSITIONED,
        release,
        tenant,
        Events.transitioned(release, version, from, to));
  }

  private void catalogue(HttpExchange exchange) throws IOException {
    var line =
        """
        {"id":"%s","version":4,"state":"RECORDING","lock":"UNLOCKED","title":"Mørke <Vinter>",
         "displayArtist":"Ada","releaseType":"ALBUM","trackCount":12,"hasCover":false,
         "changedAt":"2027-03-01T10:00:00Z"}
        """
            .formatted(release);
    var one = exchange.getRequestURI().getPath().endsWith(release.toString());
    var body = (one ? line : "{\"items\":[" + line + "],\"next\":null}").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
