package dev.spindle.platform.sample.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import dev.spindle.testkit.faults.process.OwnService;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
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
  private static final int CLIENTS = 8;
  private static final int NOTES = 8;
  private static final int WRITES = 200;
  private static final int OK = 200;
  private static final int NO_ANSWER = 0;

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forSlowTests();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F45")
  void endsWithinTenSecondsAnswersWhatItTookAndLosesNothing(long seed) throws Exception {
    var history = History.of("F45", seed);
    var service = new OwnService(SAMPLE, Breakables.surroundings());
    service.awaitReady();
    try (var traffic = new Traffic(service.port(), tenant, NOTES, history)) {
      traffic.start(CLIENTS, seed);
      traffic.awaitMore(WRITES);

      service.process().signal("TERM");
      service.process().awaitEnd(LONGEST);

      traffic.stop();
      assertThat(traffic.answersSoFar())
          .extracting(Traffic.Answer::status)
          .containsOnly(OK, NO_ANSWER);
      traffic.settle(port);
      new Aftermath(database, events, history).noteWrites(tenant, traffic.notes());
      history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
    }
  }
}
