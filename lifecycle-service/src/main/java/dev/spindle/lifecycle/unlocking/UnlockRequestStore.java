package dev.spindle.lifecycle.unlocking;

import static java.util.Objects.requireNonNull;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
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
                db.sql(ADD)
                    .bind("id", id)
                    .bind("tenant", scope.id())
                    .bind("release", releaseId)
                    .bind("level", level.name())
                    .bind("reason", reason)
                    .bind("actor", scope.actor())
                    .map(UnlockRequestStore::request)
                    .one());
  }

  /** Decides a pending request; empty when it is not pending. */
  Mono<UnlockRequest> decide(
      UUID id, UUID releaseId, UnlockRequest.Status status, @Nullable String decision) {
    return Scope.current()
        .flatMap(
            scope -> {
              var statement =
                  db.sql(DECIDE)
                      .bind("id", id)
                      .bind("release", releaseId)
                      .bind("status", status.name())
                      .bind("actor", scope.actor());
              return (decision == null
                      ? statement.bindNull("decision", String.class)
                      : statement.bind("decision", decision))
                  .map(UnlockRequestStore::request)
                  .one();
            });
  }

  Mono<UnlockRequest> find(UUID id, UUID releaseId) {
    return db.sql(FIND)
        .bind("id", id)
        .bind("release", releaseId)
        .map(UnlockRequestStore::request)
        .one();
  }

  /** Requests made before one, newest first: ids rise with time. */
  Mono<List<UnlockRequest>> list(UUID releaseId, UUID before, int fetch) {
    return db.sql(LIST)
        .bind("release", releaseId)
        .bind("before", before)
        .bind("fetch", fetch)
        .map(UnlockRequestStore::request)
        .all()
        .collectList();
  }

  private static UnlockRequest request(Readable row) {
    return new UnlockRequest(
        requireNonNull(row.get("request_id", UUID.class)),
        requireNonNull(row.get("release_id", UUID.class)),
        LockLevel.valueOf(requireNonNull(row.get("level", String.class))),
        requireNonNull(row.get("reason", String.class)),
        UnlockRequest.Status.valueOf(requireNonNull(row.get("status", String.class))),
        requireNonNull(row.get("requested_by", String.class)),
        requireNonNull(row.get("requested_at", Instant.class)),
        row.get("decided_by", String.class),
        row.get("decided_at", Instant.class),
        row.get("decision", String.class));
  }
}
