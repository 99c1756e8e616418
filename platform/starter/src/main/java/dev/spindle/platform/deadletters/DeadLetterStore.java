package dev.spindle.platform.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Table {@code dead_letter}. Runs as the system. */
final class DeadLetterStore {

  private static final String ADD =
      """
      insert into dead_letter (id, tenant_id, topic, partition, record_offset, key, event_id, value,
                               headers, reason, failure, status)
      values (:id, :tenant::uuid, :topic, :partition, :offset, :key, :event,
              decode(:value, 'base64'), :headers::jsonb, :reason, :failure, 'OPEN')
      on conflict (topic, partition, record_offset) do nothing
      """;
  private static final String COLUMNS =
      """
      select id, tenant_id, topic, partition, record_offset, key, event_id, reason, failure, status,
             note, arrived_at from dead_letter
      """;
  private static final String OPEN_OF_KEY =
      COLUMNS + " where status = 'OPEN' and topic = :topic and key = :key order by record_offset";
  private static final String PAGE =
      COLUMNS + " where status = :status and id > :after::uuid order by id limit :limit";
  private static final String ONE = COLUMNS + " where id = :id";
  private static final String RECORD =
      "select topic, partition, record_offset, key, value, headers from dead_letter where id = :id";
  private static final String SETTLE =
      """
      update dead_letter set status = :status, note = :note, settled_by = :by, settled_at = now()
       where id = :id and status = 'OPEN'
      """;
  private static final String HELD =
      "select distinct topic, key from dead_letter where status = 'OPEN'";
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseClient database;

  DeadLetterStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(ConsumerRecord<String, byte[]> record, String reason, String failure) {
    var spec =
        database
            .sql(ADD)
            .bind("id", Generators.timeBasedEpochGenerator().generate())
            .bind("topic", record.topic())
            .bind("partition", record.partition())
            .bind("offset", record.offset())
            .bind("key", Objects.requireNonNullElse(record.key(), ""))
            .bind("headers", JSON.writeValueAsString(headers(record)))
            .bind("reason", reason)
            .bind("failure", failure);
    spec = bind(spec, "tenant", tenant(record));
    spec = bind(spec, "event", header(record, "ce_id"));
    var value = record.value();
    return bind(spec, "value", value == null ? null : Base64.getEncoder().encodeToString(value))
        .then();
  }

  Flux<DeadLetter> page(DeadLetter.Status status, UUID after, int limit) {
    return database
        .sql(PAGE)
        .bind("status", status.name())
        .bind("after", after)
        .bind("limit", limit)
        .map(DeadLetterStore::letter)
        .all();
  }

  Mono<DeadLetter> find(UUID id) {
    return database.sql(ONE).bind("id", id).map(DeadLetterStore::letter).one();
  }

  Flux<DeadLetter> openOf(String topic, String key) {
    return database
        .sql(OPEN_OF_KEY)
        .bind("topic", topic)
        .bind("key", key)
        .map(DeadLetterStore::letter)
        .all();
  }

  /** The record as it came. */
  Mono<ConsumerRecord<String, byte[]>> record(UUID id) {
    return database.sql(RECORD).bind("id", id).map(DeadLetterStore::consumerRecord).one();
  }

  Mono<Boolean> settle(UUID id, DeadLetter.Status status, @Nullable String note, String by) {
    return bind(
            database.sql(SETTLE).bind("id", id).bind("status", status.name()).bind("by", by),
            "note",
            note)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  Flux<HeldKey> held() {
    return database.sql(HELD).map(row -> new HeldKey(text(row, "topic"), text(row, "key"))).all();
  }

  record HeldKey(String topic, String key) {}

  private static DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec spec, String name, @Nullable String value) {
    return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    var headers = new LinkedHashMap<String, String>();
    record
        .headers()
        .forEach(
            h ->
                headers.put(
                    h.key(),
                    h.value() == null ? "" : Base64.getEncoder().encodeToString(h.value())));
    return headers;
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static @Nullable String tenant(ConsumerRecord<String, byte[]> record) {
    var text = header(record, "ce_tenant");
    try {
      return text == null ? null : UUID.fromString(text).toString();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static DeadLetter letter(Readable row) {
    return new DeadLetter(
        Objects.requireNonNull(row.get("id", UUID.class)),
        row.get("tenant_id", UUID.class),
        text(row, "topic"),
        Objects.requireNonNull(row.get("partition", Integer.class)),
        Objects.requireNonNull(row.get("record_offset", Long.class)),
        text(row, "key"),
        row.get("event_id", String.class),
        text(row, "reason"),
        text(row, "failure"),
        DeadLetter.Status.valueOf(text(row, "status")),
        row.get("note", String.class),
        Objects.requireNonNull(row.get("arrived_at", Instant.class)));
  }

  private static ConsumerRecord<String, byte[]> consumerRecord(Readable row) {
    var headers = new RecordHeaders();
    JSON.readValue(text(row, "headers"), HEADERS)
        .forEach((name, value) -> headers.add(name, Base64.getDecoder().decode(value)));
    return new ConsumerRecord<>(
        text(row, "topic"),
        Objects.requireNonNull(row.get("partition", Integer.class)),
        Objects.requireNonNull(row.get("record_offset", Long.class)),
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        text(row, "key"),
        row.get("value", byte[].class),
        headers,
        java.util.Optional.empty());
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
