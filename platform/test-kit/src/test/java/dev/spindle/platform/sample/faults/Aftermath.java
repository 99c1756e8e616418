package dev.spindle.platform.sample.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.faults.history.Fact.Applied;
import dev.spindle.testkit.faults.history.Fact.PassedOver;
import dev.spindle.testkit.faults.history.Fact.Present;
import dev.spindle.testkit.faults.history.Fact.Published;
import dev.spindle.testkit.faults.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at what is left after a fault, once all is healed, and puts it into the history. */
public final class Aftermath {

  private static final Duration HEALED = Duration.ofSeconds(90);

  private final TestDatabase database;
  private final TestEvents events;
  private final History history;

  public Aftermath(TestDatabase database, TestEvents events, History history) {
    this.database = database;
    this.events = events;
    this.history = history;
  }

  /** Waits until the outbox is empty, then notes every write that is there and every event said. */
  public void noteWrites(UUID tenant, List<UUID> notes) {
    var written =
        database.rows(tenant, "select note_id, version, text from note_history order by version");
    written.forEach(
        row ->
            history.add(
                new Present(
                    String.valueOf(row.get("text")),
                    String.valueOf(row.get("note_id")),
                    ((Number) row.get("version")).longValue())));
    await("outbox empty").atMost(HEALED).until(() -> unsent() == 0);
    await("as many events as writes")
        .atMost(HEALED)
        .until(() -> published(notes).size() >= written.size());
    for (var note : notes) {
      events.records(Topics.VIDEO_CHANGED, note.toString()).forEach(this::notePublished);
    }
  }

  /** Notes every effect and every piece of old news, in the order of their commits. */
  public void noteEffects(UUID tenant) {
    var effects =
        database.rows(tenant, "select event_id, key, version, took from effect order by seq");
    for (Map<String, Object> row : effects) {
      var event = String.valueOf(row.get("event_id"));
      var version = ((Number) row.get("version")).longValue();
      history.add(
          Boolean.TRUE.equals(row.get("took"))
              ? new Applied("sample", event, String.valueOf(row.get("key")), version)
              : new PassedOver("sample", event));
    }
  }

  /**
   * Notes what fenced work wrote, in the order of its commits. A token once used may not be used
   * after a later one: that is what a fence is for.
   */
  public void noteWork(UUID tenant) {
    database
        .rows(tenant, "select work_id, token from worked where done order by seq")
        .forEach(
            row -> {
              var id = String.valueOf(row.get("work_id"));
              var token = ((Number) row.get("token")).longValue();
              history.add(new Applied("worker", id + "/" + token, id, token));
            });
  }

  /** Rows nobody has published yet. */
  public long unsent() {
    var count = database.rows("select count(*) as n from outbox");
    return ((Number) count.getFirst().get("n")).longValue();
  }

  private Set<String> published(List<UUID> notes) {
    return notes.stream()
        .flatMap(note -> events.records(Topics.VIDEO_CHANGED, note.toString()).stream())
        .map(Aftermath::id)
        .collect(Collectors.toSet());
  }

  private void notePublished(ConsumerRecord<String, byte[]> record) {
    var version = events.read(record, VideoChanged.class).getVersion();
    history.add(new Published(id(record), record.key(), version));
  }

  private static String id(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
  }
}
