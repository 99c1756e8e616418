package dev.spindle.delivery.planning;

import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.storage.Json;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Table {@code release_standing}. Runs in the caller's transaction. */
@Repository
class StandingStore {

  private static final String MAKE =
      """
      insert into release_standing
             (release_id, tenant_id, lifecycle_version, schedule_version, state, catalog_version)
      values (:release, spindle_tenant(), 0, 0, 'UNKNOWN', 0)
      on conflict (release_id) do nothing
      """;
  private static final String LOCK =
      """
      select release_id, lifecycle_version, schedule_version, state, catalog_version,
             schedule::text as schedule, deleted
        from release_standing where release_id = :release for update
      """;
  private static final String WRITE =
      """
      update release_standing
         set lifecycle_version = :lifecycleVersion, schedule_version = :scheduleVersion,
             state = :state, catalog_version = :catalogVersion, schedule = :schedule::jsonb,
             deleted = :deleted
       where release_id = :release
      """;

  private final DatabaseClient database;

  StandingStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Locks the row, making it when nothing was heard of the release yet: two events of two topics
   * about one release then never plan past each other.
   */
  Mono<ReleaseStanding> lock(UUID releaseId) {
    return Statement.of(database, MAKE)
        .with("release", releaseId)
        .change()
        .then(Mono.defer(() -> lockExisting(releaseId)));
  }

  /** Locks the row; empty when nothing was heard of the release. */
  Mono<ReleaseStanding> lockExisting(UUID releaseId) {
    return Statement.of(database, LOCK).with("release", releaseId).one(StandingStore::standing);
  }

  Mono<Void> write(ReleaseStanding standing) {
    return Statement.of(database, WRITE)
        .with("release", standing.releaseId())
        .with("lifecycleVersion", standing.lifecycleVersion())
        .with("scheduleVersion", standing.scheduleVersion())
        .with("state", standing.state())
        .with("catalogVersion", standing.catalogVersion())
        .with("schedule", Json.write(standing.schedule()), String.class)
        .with("deleted", standing.deleted())
        .change()
        .then();
  }

  private static ReleaseStanding standing(Row row) {
    return new ReleaseStanding(
        row.id("release_id"),
        row.number("lifecycle_version"),
        row.number("schedule_version"),
        row.text("state"),
        row.number("catalog_version"),
        Json.read(row.maybeText("schedule"), Schedule.class),
        row.flag("deleted"));
  }
}
