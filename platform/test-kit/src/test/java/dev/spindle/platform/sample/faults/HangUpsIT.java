package dev.spindle.platform.sample.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Stop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Clients that hang up while their write stands at a known point: before it begins, before its
 * commit, after it. The same key then tells what became of it, and the write is there once.
 */
@Tag("fault")
@ServiceTest
class HangUpsIT {

  private static final int MOST_CLIENTS = 4;
  private static final int LONGEST_WAIT_NANOS = 20_000_000;

  @LocalServerPort private int port;
  @Autowired private WebTestClient http;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final String token = Tokens.manager(tenant);
  private final UUID note = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  static Stream<Arguments> pointsAndSeeds() {
    return Stream.of(
            FaultPoints.COMMAND_ASKED, FaultPoints.COMMAND_WORKED, FaultPoints.COMMAND_COMMITTED)
        .flatMap(
            point -> Seeds.forThisBuild().stream().map(seed -> Arguments.arguments(point, seed)));
  }

  @ParameterizedTest
  @MethodSource("pointsAndSeeds")
  @Tag("F2")
  void theKeyOfAWriteWhoseClientHungUpTellsItsOutcome(String point, long seed) throws Exception {
    var dice = new Random(seed);
    hangUpAt(point, dice);
    for (int more = dice.nextInt(MOST_CLIENTS); more > 0; more--) {
      try (var _ = sent()) {
        LockSupport.parkNanos(dice.nextInt(LONGEST_WAIT_NANOS));
      }
    }

    var first = ask();
    var second = ask();

    assertThat(first).isEqualTo("{\"id\":\"%s\",\"version\":1}".formatted(note));
    assertThat(second).isEqualTo(first);
    assertThat(database.rows(tenant, "select version, text from note_history"))
        .isEqualTo(List.of(Map.of("version", 1L, "text", "once")));
    assertThat(database.rows("select 1 from outbox_history where key = '%s'".formatted(note)))
        .hasSize(1);
  }

  /** Resets the connection while the write stands there. */
  private void hangUpAt(String point, Random dice) throws IOException {
    try (var stop = Stop.waitingAt(point)) {
      try (var _ = sent()) {
        stop.awaitPasses(1);
      }
      LockSupport.parkNanos(dice.nextInt(LONGEST_WAIT_NANOS));
    }
  }

  private Socket sent() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoLinger(true, 0);
    var body = "{\"text\":\"once\"}";
    var head =
        """
        PUT /api/notes/%s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(note, token, key, body.length());
    socket.getOutputStream().write((head.replace("\n", "\r\n") + body).getBytes(UTF_8));
    return socket;
  }

  private String ask() {
    return String.valueOf(
        http.put()
            .uri("/api/notes/" + note)
            .headers(Tokens.as(token))
            .header("Idempotency-Key", key)
            .bodyValue(Map.of("text", "once"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
