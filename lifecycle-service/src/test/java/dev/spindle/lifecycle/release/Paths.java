package dev.spindle.lifecycle.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.faults.history.Fact.Moved;
import dev.spindle.testkit.faults.history.Fact.Present;
import dev.spindle.testkit.faults.history.Fact.Published;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of a tenant's releases: each has gone one legal path, and every step was told. */
public final class Paths {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Paths() {}

  /**
   * Judges all releases of the tenant, once everything is said.
   *
   * @param history what is known already, or nothing
   */
  public static void judge(History history, UUID tenant, TestDatabase database, TestEvents events) {
    var steps =
        database.rows(
            tenant,
            "select release_id, version, from_state, to_state from release_history"
                + " order by release_id, version");
    for (var step : steps) {
      var id = String.valueOf(step.get("release_id"));
      var version = ((Number) step.get("version")).longValue();
      history.add(new Present(id + "/" + version, id, version));
      history.add(
          new Moved(
              id, String.valueOf(step.get("from_state")), String.valueOf(step.get("to_state"))));
    }
    steps.stream()
        .collect(
            Collectors.groupingBy(step -> (UUID) step.get("release_id"), Collectors.counting()))
        .forEach((id, count) -> noteSaid(id, count, history, events));
    history.judge(Paths::isLegal, Invariant.I2, Invariant.I4, Invariant.I5);
  }

  private static void noteSaid(UUID id, long count, History history, TestEvents events) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                events.said(Topics.RELEASE_TRANSITIONED, id, ReleaseTransitioned.class).size()
                    >= count);
    for (var record : events.records(Topics.RELEASE_TRANSITIONED, id.toString())) {
      var event = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
      var version = events.read(record, ReleaseTransitioned.class).getVersion();
      history.add(new Published(event, id.toString(), version));
    }
  }

  private static boolean isLegal(String from, String to) {
    return Transitions.TABLE.stream()
        .anyMatch(row -> row.from().name().equals(from) && row.to().name().equals(to));
  }
}
