package dev.spindle.delivery.acknowledgement;

import dev.spindle.platform.database.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code acknowledgement}, and who waits for one. Runs in the caller's transaction. */
@Repository
class AnswerStore {

  private static final String ADD =
      """
      insert into acknowledgement as a
             (target_id, file_name, tenant_id, delivery_id, status, content, read_at, size, modified_at)
      values (:target, :file, spindle_tenant(), :delivery, :status, :content, :at, :size, :modified)
      on conflict (target_id, file_name) do update
         set delivery_id = excluded.delivery_id, status = excluded.status,
             content = excluded.content, read_at = excluded.read_at, size = excluded.size,
             modified_at = excluded.modified_at
       where a.status in ('INCOMPLETE', 'UNREADABLE')
      """;
  private static final String ADD_UNREADABLE =
      """
      insert into acknowledgement as a
             (target_id, file_name, tenant_id, status, content, read_at, size, modified_at)
      values (:target, :file, spindle_tenant(), 'INCOMPLETE', :content, :at, :size, :modified)
      on conflict (target_id, file_name) do update
         set status = case when a.size = excluded.size and a.modified_at = excluded.modified_at
                           then 'UNREADABLE' else 'INCOMPLETE' end,
             content = excluded.content, read_at = excluded.read_at, size = excluded.size,
             modified_at = excluded.modified_at
       where a.status in ('INCOMPLETE', 'UNREADABLE')
      returning status
      """;
  private static final String FILES =
      "select file_name, size, modified_at from acknowledgement where target_id = :target";
  private static final String ANSWERS = FILES + " and status not in ('INCOMPLETE', 'UNREADABLE')";
  private static final String UNREADABLE = FILES + " and status = 'UNREADABLE'";
  private static final String AWAITED_SINCE =
      """
      select max(changed_at) as since from delivery
       where target_id = :target and status = 'DELIVERED'
      having count(*) > 0
      """;
  private static final String BY_RELEASE =
      """
      select d.id from delivery d
        join delivery_package p on p.delivery_id = d.id
       where d.target_id = :target and p.sealed
         and d.status not in ('ACKNOWLEDGED', 'REJECTED', 'CANCELLED')
         and :id in (p.files -> 'release' ->> 'folder', p.files -> 'release' ->> 'upc',
                     p.files -> 'release' ->> 'grid', p.batch_id, 'N_' || p.batch_id)
       order by d.status = 'DELIVERED' desc, d.place limit 1
      """;

  private final DatabaseClient database;

  AnswerStore(DatabaseClient database) {
    this.database = database;
  }

  /** Keeps a file as read; {@code false} when it was read before. */
  Mono<Boolean> add(ReadFile file, @Nullable UUID deliveryId, String status, Instant at) {
    return bind(ADD, file, at)
        .with("delivery", deliveryId, UUID.class)
        .with("status", status)
        .change()
        .map(rows -> rows == 1);
  }

  /**
   * Keeps a file that makes no sense.
   *
   * @return whether it looked the same before, so that it is whole and will never make any
   */
  Mono<Boolean> addUnreadable(ReadFile file, Instant at) {
    return bind(ADD_UNREADABLE, file, at).one(row -> row.text("status").equals("UNREADABLE"));
  }

  private Statement bind(String sql, ReadFile file, Instant at) {
    return Statement.of(database, sql)
        .with("target", file.targetId())
        .with("file", file.seen().name())
        .with("size", file.seen().size())
        .with("modified", file.seen().modified())
        .with("content", file.text())
        .with("at", at);
  }

  /** Files that were understood. */
  Flux<Sighting> answers(UUID targetId) {
    return sightings(ANSWERS, targetId);
  }

  /** Files that never will be, as they looked last. */
  Flux<Sighting> unreadable(UUID targetId) {
    return sightings(UNREADABLE, targetId);
  }

  private Flux<Sighting> sightings(String sql, UUID targetId) {
    return Statement.of(database, sql)
        .with("target", targetId)
        .all(
            row ->
                new Sighting(
                    row.text("file_name"), row.number("size"), row.instant("modified_at")));
  }

  /** When the newest delivery arrived that has no answer; empty when none waits for one. */
  Mono<Instant> awaitedSince(UUID targetId) {
    return Statement.of(database, AWAITED_SINCE)
        .with("target", targetId)
        .one(row -> row.instant("since"));
  }

  /**
   * The oldest delivery without an answer, of a release or batch; one that has arrived before one
   * that is about to. Answers come in the order of packages.
   */
  Mono<UUID> oldestAwaited(UUID targetId, String releaseOrBatch) {
    return Statement.of(database, BY_RELEASE)
        .with("target", targetId)
        .with("id", releaseOrBatch)
        .one(row -> row.id("id"));
  }
}
