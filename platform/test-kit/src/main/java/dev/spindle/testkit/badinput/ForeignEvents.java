package dev.spindle.testkit.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.topics.Topic;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events about one tenant's things that claim to be another's (row S3). */
final class ForeignEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the mechanisms note about any event, whoever it claims to be of. */
  private static final Set<String> NOTED = Set.of("inbox", "dead_letter");

  /**
   * All but what the mechanisms write by themselves: when it was sent, who works on it, and when.
   */
  private static final String ROWS =
      """
      select (to_jsonb(t) - array['sent_at', 'lease_until', 'lease_token', 'attempts']
              - case '%1$s' when 'due_work' then 'due_at' else '' end)::text as row
        from %1$s t order by 1
      """;

  private final TestEvents events;
  private final TestDatabase database;

  ForeignEvents(TestEvents events, TestDatabase database) {
    this.events = events;
    this.database = database;
  }

  /** Says everything that was said about a tenant's things again, in another tenant's name. */
  void touchNothing(Belongings theirs, Collection<Topic> heard) {
    var before = rows(theirs.tenant());
    var stranger = Tokens.newTenant();
    var sent =
        heard.stream()
            .flatMap(topic -> theirs.ids().stream().flatMap(id -> said(topic, id).stream()))
            .map(record -> inTheNameOf(stranger, record))
            .toList();

    assertThat(sent).as("events about what the tenant has").isNotEmpty();
    await().atMost(PATIENCE).until(() -> sent.stream().allMatch(this::wasWorked));
    assertThat(rows(theirs.tenant())).isEqualTo(before);
    assertThat(rows(stranger)).as("what the stranger got out of it").isEmpty();
  }

  private List<ConsumerRecord<String, byte[]>> said(Topic topic, String id) {
    return events.records(topic, id).stream().filter(record -> record.value() != null).toList();
  }

  private UUID inTheNameOf(UUID tenant, ConsumerRecord<String, byte[]> record) {
    var event = Tokens.newTenant();
    var headers = new HashMap<String, String>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    headers.put("ce_id", event.toString());
    headers.put("ce_tenant", tenant.toString());
    events.send(record.topic(), record.key(), record.value(), headers);
    return event;
  }

  private boolean wasWorked(UUID event) {
    return NOTED.stream()
        .anyMatch(
            table ->
                !database
                    .rows("select 1 from %s where event_id = '%s'".formatted(table, event))
                    .isEmpty());
  }

  /** Rows by table, as the tenant itself sees them. */
  private Map<String, List<Map<String, Object>>> rows(UUID tenant) {
    return database.tables().stream()
        .filter(table -> !NOTED.contains(table))
        .collect(
            Collectors.toMap(table -> table, table -> database.rows(tenant, ROWS.formatted(table))))
        .entrySet()
        .stream()
        .filter(table -> !table.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
