package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Size;
import dev.spindle.testkit.faults.history.Fact.Act;
import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Asked;
import dev.spindle.testkit.faults.history.Fact.Outcome;
import dev.spindle.testkit.faults.history.Fact.Present;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Fault row F1: clients hang up at any moment of a write. By default WebFlux with R2DBC then
 * answers later requests with 200 and loses their rows (ANCHORS finding A).
 */
@Tag("fault")
@ServiceTest
class AbortStormIT {

  private static final int CLIENTS = 24;
  private static final Duration STORM = Duration.ofSeconds(Size.of(1, 8));
  private static final int WRITES_AFTER = Size.of(400, 2_000);
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final String token = Tokens.manager(tenant);

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F1")
  void everyAcknowledgedWriteIsThereAndNoTransactionIsLeftOpen(long seed) throws Exception {
    var history = History.of("F1", seed);
    storm(new Random(seed));

    var acknowledged = writeOrdinarily(history);

    assertThat(acknowledged).isEqualTo(WRITES_AFTER);
    notePresent(history);
    history.judge(Invariant.I1);
    await("no transaction left open")
        .atMost(Duration.ofSeconds(5))
        .until(() -> openTransactions() == 0);
  }

  private void storm(Random random) throws InterruptedException {
    long end = System.nanoTime() + STORM.toNanos();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < CLIENTS; n++) {
        var own = new Random(random.nextLong());
        clients.execute(
            () -> {
              while (System.nanoTime() < end) {
                hangUp(own.nextInt(20_000));
              }
            });
      }
    }
  }

  /** Sends a write and resets the connection after so many microseconds. */
  private void hangUp(int micros) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
      LockSupport.parkNanos(micros * 1_000L);
    } catch (IOException _) {
      // the server refused or reset first: as good a hang-up as ours
    }
  }

  private String request() {
    var body = "{\"text\":\"storm\"}";
    return "PUT /api/notes/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            .formatted(UUID.randomUUID(), token)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.length(), body);
  }

  private int writeOrdinarily(History history) throws InterruptedException {
    var acknowledged = new AtomicInteger();
    try (var http = HttpClient.newHttpClient();
        var clients = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, WRITES_AFTER)
          .forEach(
              _ -> clients.execute(() -> write(http, UUID.randomUUID(), history, acknowledged)));
      clients.shutdown();
      assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }
    return acknowledged.get();
  }

  private void write(HttpClient http, UUID id, History history, AtomicInteger acknowledged) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/notes/%s".formatted(port, id)))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"after\"}"))
            .build();
    history.add(new Asked(id.toString(), id.toString(), Act.WRITE));
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      while (status == UNAVAILABLE) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // as Retry-After asks, but sooner
        status = http.send(request, BodyHandlers.discarding()).statusCode();
      }
      if (status == OK) {
        history.add(new Answered(id.toString(), Outcome.DONE, 1L));
        acknowledged.incrementAndGet();
      }
    } catch (IOException _) {
      // not acknowledged; the test counts those that were
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void notePresent(History history) {
    database
        .rows(tenant, "select note_id, version from note_history where text = 'after'")
        .forEach(
            row -> {
              var id = String.valueOf(row.get("note_id"));
              history.add(new Present(id, id, ((Number) row.get("version")).longValue()));
            });
  }

  private long openTransactions() {
    return (Long)
        database
            .rows(
                """
                select count(*) as n from pg_stat_activity
                 where datname = current_database() and state like 'idle in transaction%'
                   and xact_start < now() - interval '1 second'
                """)
            .getFirst()
            .get("n");
  }
}
