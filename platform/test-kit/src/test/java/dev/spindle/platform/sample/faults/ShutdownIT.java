package dev.spindle.platform.sample.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import dev.spindle.testkit.faults.process.OwnService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An instance that is asked to end under load drains first. */
@FaultTest
class ShutdownIT {

  private static final String SAMPLE = "dev.spindle.platform.sample.SampleApplication";
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration DRAINING = Duration.ofSeconds(2);
  private static final int CLIENTS = 8;
  private static final int NOTES = 8;
  private static final int WRITES = 200;
  private static final int HELD = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NO_ANSWER = 0;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();

  /** A note whose row is locked, so that writes of it, and of no other, wait inside the service. */
  private final class HeldNote implements AutoCloseable {

    private final Connection connection;

    HeldNote(UUID note) throws SQLException {
      var name = database.rows("select current_database() as name").getFirst().get("name");
      connection = Breakables.postgres().server().admin(String.valueOf(name));
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("select 1 from note where id = '%s' for update".formatted(note));
      }
    }

    int waiting() {
      return database.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock'").size();
    }

    @Override
    public void close() throws SQLException {
      connection.close(); // ends the transaction, and with it the lock
    }
  }

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F45")
  void endsWithinTenSecondsAnswersWhatItTookAndLosesNothing(long seed) throws Exception {
    var history = History.of("F45", seed);
    var service = started();
    try (var traffic = new Traffic(service.port(), tenant, NOTES, history);
        var before = new Traffic(service.port(), tenant, 1, history)) {
      traffic.start(CLIENTS, seed);
      before.start(1, seed);
      traffic.awaitMore(WRITES);
      before.awaitMore(1);
      before.stop();

      long asked = endWhileItHolds(service, before.again());
      service.process().awaitEnd(LONGEST);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONGEST);

      traffic.stop();
      assertThat(traffic.answersSoFar())
          .extracting(Traffic.Answer::status)
          .containsOnly(OK, NO_ANSWER);
      traffic.settle(port);
      var notes = Stream.concat(traffic.notes().stream(), before.notes().stream()).toList();
      new Aftermath(database, events, history).noteWrites(tenant, notes);
      history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
    }
  }

  /** Asks it to end while writes that it took wait inside; tells when. */
  private long endWhileItHolds(OwnService service, Traffic taken) throws Exception {
    try (taken;
        var held = new HeldNote(taken.notes().getFirst())) {
      taken.start(HELD, 0);
      await().atMost(PATIENCE).until(() -> held.waiting() >= HELD);
      taken.beginNoMore();
      long asked = System.nanoTime();
      service.process().signal("TERM");
      await("refused, for a while")
          .during(DRAINING)
          .atMost(LONGEST)
          .until(() -> !service.isReady());
      held.close();
      taken.stop();
      assertThat(taken.answersSoFar())
          .as("what it had taken when it was asked to end")
          .hasSize(HELD)
          .extracting(Traffic.Answer::status)
          .containsOnly(OK);
      return asked;
    }
  }

  private static OwnService started() {
    var settings = new HashMap<>(Breakables.surroundings());
    settings.put("spring.r2dbc.properties.options", "lock_timeout=30s;statement_timeout=30s");
    var service = new OwnService(SAMPLE, settings);
    service.awaitReady();
    return service;
  }
}
