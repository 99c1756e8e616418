package dev.spindle.lifecycle.unlocking;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes {@code unlock_request}. */
@Repository
class UnlockRequestStore {

  private static final String COLUMNS =
      """
      request_id, release_id, level, reason, status, requested_by, requested_at, decided_by,
      decided_at, decision
      """;
  private static final String ADD =
      """
      insert into unlock_request (request_id, tenant_id, release_id, level, reason, status,
                                  requested_by, requested_at)
      values (:id, :tenant, :release, :level, :reason, 'PENDING', :actor, clock_timestamp())
      on conflict do nothing
      returning
      """
          + COLUMNS;
  private static final String DECIDE =
      """
      update unlock_request
         set status = :status, decided_by = :actor, decided_at = clock_timestamp(),
             decision = :decision
       where request_id = :id and release_id = :release and status = 'PENDING'
      returning
      """
          + COLUMNS;
  private static final String FIND =
      "select " + COLUMNS + " from unlock_request where request_id = :id and release_id = :release";
  private static final String LIST =
      "select "
          + COLUMNS
          + """
            from unlock_request
           where release_id = :release and request_id < :before
           order by request_id desc
           limit :fetch
          """;

  private final DatabaseClient db;

  UnlockRequestStore(DatabaseClient db) {
    this.db = db;
  }

  /** Adds a request; empty when that id is taken, or another request waits. */
  Mono<UnlockRequest> add(UUID id, UUID releaseId, LockLevel level, String reason) {
    return Scope.tenant()
        .flatMap(
            scope ->
                statement(ADD, id, releaseId)
                    .with("tenant", scope.id())
                    .with("level", level.name())
                    .with("reason", reason)
                    .with("actor", scope.actor())
                    .one(UnlockRequestStore::request));
  }

  /** Decides a pending request; empty when it is not pending. */
  Mono<UnlockRequest> decide(
      UUID id, UUID releaseId, UnlockRequest.Status status, @Nullable String decision) {
    return Scope.current()
        .flatMap(
            scope ->
                statement(DECIDE, id, releaseId)
                    .with("status", status.name())
                    .with("actor", scope.actor())
                    .with("decision", decision, String.class)
                    .one(UnlockRequestStore::request));
  }

  /** One request of one release; empty when there is none. */
  Mono<UnlockRequest> find(UUID id, UUID releaseId) {
    return statement(FIND, id, releaseId).one(UnlockRequestStore::request);
  }

  /** Requests made before one, newest first: ids rise with time. */
  Mono<List<UnlockRequest>> list(UUID releaseId, UUID before, int fetch) {
    return Statement.of(db, LIST)
        .with("release", releaseId)
        .with("before", before)
        .with("fetch", fetch)
        .all(UnlockRequestStore::request)
        .collectList();
  }

  private Statement statement(String sql, UUID id, UUID releaseId) {
    return Statement.of(db, sql).with("id", id).with("release", releaseId);
  }

  private static UnlockRequest request(Row row) {
    return new UnlockRequest(
        row.id("request_id"),
        row.id("release_id"),
        LockLevel.valueOf(row.text("level")),
        row.text("reason"),
        UnlockRequest.Status.valueOf(row.text("status")),
        row.text("requested_by"),
        row.instant("requested_at"),
        row.maybeText("decided_by"),
        row.maybe("decided_at", Instant.class),
        row.maybeText("decision"));
  }
}
