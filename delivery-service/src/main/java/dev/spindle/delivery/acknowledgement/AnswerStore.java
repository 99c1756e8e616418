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
      insert into acknowledgement
             (target_id, file_name, tenant_id, delivery_id, status, content, read_at)
      values (:target, :file, spindle_tenant(), :delivery, :status, :content, :at)
      on conflict do nothing
      """;
  private static final String READ =
      "select file_name from acknowledgement where target_id = :target";
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
    return Statement.of(database, ADD)
        .with("target", file.targetId())
        .with("file", file.name())
        .with("delivery", deliveryId, UUID.class)
        .with("status", status)
        .with("content", file.text())
        .with("at", at)
        .change()
        .map(rows -> rows == 1);
  }

  /** Names of the files read before. */
  Flux<String> read(UUID targetId) {
    return Statement.of(database, READ).with("target", targetId).all(row -> row.text("file_name"));
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
