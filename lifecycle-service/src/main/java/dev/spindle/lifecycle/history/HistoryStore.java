package dev.spindle.lifecycle.history;

import static java.util.Objects.requireNonNull;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.PlanColumns;
import dev.spindle.lifecycle.release.ReleaseState;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads {@code release_history}; nobody but ReleaseStore writes it. */
@Repository
class HistoryStore {

  private static final String COLUMNS =
      """
      version, transition, from_state, to_state, from_lock, to_lock, plan_time, plan_zone,
      plan_policy, catalog_version, actor, reason, cause_event_id, occurred_at
      """;
  private static final String LIST =
      "select "
          + COLUMNS
          + """
            from release_history
           where release_id = :id and version < :before
           order by version desc
           limit :fetch
          """;
  private static final String AS_OF =
      "select "
          + COLUMNS
          + """
            from release_history
           where release_id = :id and occurred_at <= :at
           order by version desc
           limit 1
          """;
  private static final String ARRIVALS =
      "select distinct on (to_state) "
          + COLUMNS
          + """
            from release_history
           where release_id = :id and from_state <> to_state
           order by to_state, version desc
          """;

  private final DatabaseClient db;

  HistoryStore(DatabaseClient db) {
    this.db = db;
  }

  /** Entries before a version, newest first. */
  Mono<List<HistoryEntry>> list(UUID releaseId, long before, int fetch) {
    return entries(db.sql(LIST).bind("id", releaseId).bind("before", before).bind("fetch", fetch));
  }

  /** The last entry at a moment; empty when nothing had happened by then. */
  Mono<HistoryEntry> asOf(UUID releaseId, Instant at) {
    return db.sql(AS_OF).bind("id", releaseId).bind("at", at).map(HistoryStore::entry).one();
  }

  /** For each state the release came to: the last time it did. */
  Mono<List<HistoryEntry>> arrivals(UUID releaseId) {
    return entries(db.sql(ARRIVALS).bind("id", releaseId));
  }

  private static Mono<List<HistoryEntry>> entries(GenericExecuteSpec statement) {
    return statement.map(HistoryStore::entry).all().collectList();
  }

  private static HistoryEntry entry(Readable row) {
    return new HistoryEntry(
        requireNonNull(row.get("version", Long.class)),
        text(row, "transition"),
        ReleaseState.valueOf(text(row, "from_state")),
        ReleaseState.valueOf(text(row, "to_state")),
        LockLevel.valueOf(text(row, "from_lock")),
        LockLevel.valueOf(text(row, "to_lock")),
        PlanColumns.plan(
            row.get("plan_time", LocalDateTime.class),
            row.get("plan_zone", String.class),
            row.get("plan_policy", String.class)),
        requireNonNull(row.get("catalog_version", Long.class)),
        text(row, "actor"),
        row.get("reason", String.class),
        row.get("cause_event_id", String.class),
        requireNonNull(row.get("occurred_at", Instant.class)));
  }

  private static String text(Readable row, String column) {
    return requireNonNull(row.get(column, String.class));
  }
}
