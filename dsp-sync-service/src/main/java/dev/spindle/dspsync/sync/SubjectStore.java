package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code release_sync}. */
@Repository
class SubjectStore {

  private static final String COLUMNS =
      """
      select release_id, lifecycle_version, state, released_on, sequence, fruitless, verdict,
             announced, next_cause, next_actor, next_run_at
        from release_sync where release_id = :id
      """;
  private static final String ADD =
      """
      insert into release_sync (release_id, tenant_id) values (:id, :tenant)
      on conflict (release_id) do nothing
      """;
  private static final String REPLACE =
      """
      update release_sync
         set lifecycle_version = :lifecycle, state = :state, released_on = :releasedOn,
             sequence = :sequence, fruitless = :fruitless, verdict = :verdict,
             announced = :announced, next_cause = :cause, next_actor = :actor, next_run_at = :next
       where release_id = :id
      """;
  private static final String REMOVE = "delete from release_sync where release_id = :id";

  private final DatabaseClient database;

  SubjectStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Subject> find(UUID releaseId) {
    return database.sql(COLUMNS).bind("id", releaseId).map(SubjectStore::subject).one();
  }

  /** The subject, added where it was not there, and locked to the end of the transaction. */
  Mono<Subject> lock(UUID releaseId) {
    return Scope.tenant()
        .flatMap(scope -> database.sql(ADD).bind("id", releaseId).bind("tenant", scope.id()).then())
        .then(
            database
                .sql(COLUMNS + " for update")
                .bind("id", releaseId)
                .map(SubjectStore::subject)
                .one());
  }

  /** Writes a subject that is locked. */
  Mono<Void> replace(Subject next) {
    GenericExecuteSpec statement =
        database
            .sql(REPLACE)
            .bind("id", next.releaseId())
            .bind("lifecycle", next.lifecycleVersion())
            .bind("sequence", next.sequence())
            .bind("fruitless", next.fruitless())
            .bind("cause", next.nextCause().name())
            .bind("actor", next.nextActor());
    statement = bind(statement, "state", next.state(), String.class);
    statement = bind(statement, "releasedOn", next.releasedOn(), LocalDate.class);
    statement = bind(statement, "announced", next.announced(), String.class);
    statement = bind(statement, "next", next.nextRunAt(), Instant.class);
    Verdict verdict = next.verdict();
    return bind(statement, "verdict", verdict == null ? null : verdict.name(), String.class).then();
  }

  Mono<Void> remove(UUID releaseId) {
    return database.sql(REMOVE).bind("id", releaseId).then();
  }

  private static <T> GenericExecuteSpec bind(
      GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
    return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
  }

  private static Subject subject(Readable row) {
    return new Subject(
        Objects.requireNonNull(row.get("release_id", UUID.class)),
        Objects.requireNonNull(row.get("lifecycle_version", Long.class)),
        row.get("state", String.class),
        row.get("released_on", LocalDate.class),
        Objects.requireNonNull(row.get("sequence", Long.class)),
        Objects.requireNonNull(row.get("fruitless", Integer.class)),
        Optional.ofNullable(row.get("verdict", String.class)).map(Verdict::valueOf).orElse(null),
        row.get("announced", String.class),
        Cause.valueOf(Objects.requireNonNull(row.get("next_cause", String.class))),
        Objects.requireNonNull(row.get("next_actor", String.class)),
        row.get("next_run_at", Instant.class));
  }
}
