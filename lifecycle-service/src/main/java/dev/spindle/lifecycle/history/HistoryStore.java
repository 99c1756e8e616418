package dev.spindle.lifecycle.history;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.stored.PlanColumns;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
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
    return Statement.of(db, LIST)
        .with("id", releaseId)
        .with("before", before)
        .with("fetch", fetch)
        .all(HistoryStore::entry)
        .collectList();
  }

  /** The last entry at a moment; empty when nothing had happened by then. */
  Mono<HistoryEntry> asOf(UUID releaseId, Instant at) {
    return Statement.of(db, AS_OF).with("id", releaseId).with("at", at).one(HistoryStore::entry);
  }

  /** For each state the release came to: the last time it did. */
  Mono<List<HistoryEntry>> arrivals(UUID releaseId) {
    return Statement.of(db, ARRIVALS).with("id", releaseId).all(HistoryStore::entry).collectList();
  }

  private static HistoryEntry entry(Row row) {
    return new HistoryEntry(
        row.number("version"),
        row.text("transition"),
        ReleaseState.valueOf(row.text("from_state")),
        ReleaseState.valueOf(row.text("to_state")),
        LockLevel.valueOf(row.text("from_lock")),
        LockLevel.valueOf(row.text("to_lock")),
        PlanColumns.read(row),
        row.number("catalog_version"),
        row.text("actor"),
        row.maybeText("reason"),
        row.maybeText("cause_event_id"),
        row.instant("occurred_at"));
  }
}
