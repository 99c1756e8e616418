package dev.spindle.delivery.desk;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads for people. Runs in the caller's transaction. */
@Repository
class DeskStore {

  private static final String LIST =
      """
      select id, requested_at from delivery
       where (:release::uuid is null or release_id = :release)
         and (requested_at, id) < (:beforeTime, :beforeId)
       order by requested_at desc, id desc
       limit :limit
      """;
  private static final String HISTORY =
      """
      select sequence, from_status, to_status, attempt, error, detail, actor, at
        from delivery_history where delivery_id = :id order by sequence
      """;
  private static final String ATTEMPTS =
      """
      select attempt, started_at, ended_at, outcome, error, detail
        from delivery_attempt where delivery_id = :id order by attempt
      """;
  private static final String FILES =
      """
      select attempt, path, size, sent, state, compared_by
        from delivery_attempt_file where delivery_id = :id order by attempt, path
      """;
  private static final String ANSWERS =
      """
      select file_name, status, read_at from acknowledgement
       where delivery_id = :id order by read_at
      """;
  private static final String NEWEST_OF_RELEASE =
      """
      select distinct on (target_id) id from delivery
       where release_id = :release order by target_id, place desc
      """;

  private static final String COUNTS =
      """
      select status, count(*) as n from delivery group by status
      union all
      select 'OVERDUE', count(*) from delivery
       where due_by < now() and status in ('QUEUED', 'BUILDING', 'VALIDATING', 'UPLOADING', 'RETRYING', 'FAILED')
      """;

  private final DatabaseClient database;

  DeskStore(DatabaseClient database) {
    this.database = database;
  }

  /** Sort keys of a page of deliveries, newest first. */
  record Key(UUID id, Instant requestedAt) {

    List<String> cursor() {
      return List.of(requestedAt.toString(), id.toString());
    }
  }

  Flux<Key> list(@Nullable UUID releaseId, PageRequest page) {
    return Statement.of(database, LIST)
        .with("release", releaseId, UUID.class)
        .with("beforeTime", page.beforeInstant(0))
        .with("beforeId", page.beforeId(1))
        .with("limit", page.fetch())
        .all(row -> new Key(row.id("id"), row.instant("requested_at")));
  }

  Flux<UUID> newestOfRelease(UUID releaseId) {
    return Statement.of(database, NEWEST_OF_RELEASE)
        .with("release", releaseId)
        .all(row -> row.id("id"));
  }

  Flux<HistoryEntry> history(UUID id) {
    return Statement.of(database, HISTORY).with("id", id).all(DeskStore::entry);
  }

  Flux<AttemptView> attempts(UUID id) {
    return Statement.of(database, ATTEMPTS).with("id", id).all(DeskStore::attempt);
  }

  /** A file with the attempt it belongs to. */
  record AttemptFile(int attempt, AttemptView.FileView file) {}

  Flux<AttemptFile> files(UUID id) {
    return Statement.of(database, FILES).with("id", id).all(DeskStore::file);
  }

  Flux<AnswerView> answers(UUID id) {
    return Statement.of(database, ANSWERS)
        .with("id", id)
        .all(
            row ->
                new AnswerView(row.text("file_name"), row.text("status"), row.instant("read_at")));
  }

  /** Deliveries by status, and those that are overdue. */
  Mono<Map<String, Long>> counts() {
    return Statement.of(database, COUNTS)
        .all(row -> Map.entry(row.text("status"), row.number("n")))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static HistoryEntry entry(Row row) {
    return new HistoryEntry(
        row.small("sequence"),
        row.maybeText("from_status"),
        row.text("to_status"),
        row.small("attempt"),
        row.maybeText("error"),
        row.maybeText("detail"),
        row.text("actor"),
        row.instant("at"));
  }

  private static AttemptView attempt(Row row) {
    return new AttemptView(
        row.small("attempt"),
        row.instant("started_at"),
        row.maybe("ended_at", Instant.class),
        row.maybeText("outcome"),
        row.maybeText("error"),
        row.maybeText("detail"),
        List.of());
  }

  private static AttemptFile file(Row row) {
    return new AttemptFile(
        row.small("attempt"),
        new AttemptView.FileView(
            row.text("path"),
            row.number("size"),
            row.number("sent"),
            row.text("state"),
            row.maybeText("compared_by")));
  }
}
