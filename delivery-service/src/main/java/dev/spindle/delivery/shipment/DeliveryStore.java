package dev.spindle.delivery.shipment;

import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.storage.Json;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.observability.TraceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tables {@code delivery} and {@code delivery_history}. Runs in the caller's transaction. */
@Repository
class DeliveryStore {

  private static final String ADD =
      """
      with made as (
        insert into delivery (id, tenant_id, release_id, catalog_version, target_id, message_type,
               redelivery, place, lifecycle_version, target_name, provider, reason, asked_by,
               says_content, says_start, schedule, held, requested_at, due_by, status, sequence,
               attempt, detail, changed_at, traceparent)
        values (:id, spindle_tenant(), :release, :catalogVersion, :target, :messageType, :redelivery,
               (select coalesce(max(place), 0) + 1 from delivery
                 where release_id = :release and target_id = :target),
               :lifecycleVersion, :targetName, :provider, :reason, :actor, :content, :start,
               :schedule::jsonb, :held, :at, :dueBy, :status, :sequence, :attempt, :detail, :at, :trace)
        on conflict do nothing
        returning id)
      insert into delivery_history (delivery_id, sequence, tenant_id, to_status, attempt, detail, actor, at)
      select id, :sequence, spindle_tenant(), :status, :attempt, :detail, :actor, :at from made
      """;

  private static final String MOVE =
      """
      with moved as (
        update delivery
           set status = :status, sequence = :sequence, attempt = :attempt, error = :error,
               detail = :detail, next_try = :nextTry, changed_at = :at, held = held or :held
         where id = :id and sequence = :sequence - 1
        returning id)
      insert into delivery_history
             (delivery_id, sequence, tenant_id, from_status, to_status, attempt, error, detail, actor, at)
      select id, :sequence, spindle_tenant(), :from, :status, :attempt, :error, :detail, :actor, :at
        from moved
      """;

  private static final String COLUMNS =
      """
      select id, release_id, catalog_version, target_id, message_type, redelivery, target_name,
             provider, lifecycle_version, reason, requested_at, due_by, status, sequence, attempt,
             error, detail, next_try
        from delivery
      """;
  private static final String BY_ID = COLUMNS + " where id = :id";
  private static final String LOCKED = BY_ID + " for update";
  private static final String OLDER_OPEN =
      COLUMNS
          + """
             where release_id = :release and target_id = :target and id <> :id
               and status in ('QUEUED', 'RETRYING', 'FAILED')
             order by place for update
            """;
  private static final String SAME_KEY =
      """
      select coalesce(max(redelivery) + 1, 0) as next from delivery
       where release_id = :release and catalog_version = :catalogVersion
         and target_id = :target and message_type = :messageType
      """;
  private static final String TRACE = "select traceparent from delivery where id = :id";
  private static final String SCHEDULE =
      "select schedule::text as schedule from delivery where id = :id";
  private static final String NEIGHBOURS =
      """
      select coalesce(bool_or(o.status in ('BUILDING', 'VALIDATING', 'UPLOADING')
                              and o.place < d.place), false) as older_at_work,
             coalesce(bool_or(o.place > d.place and o.status <> 'CANCELLED'), false) as replaced
        from delivery d
        join delivery o on o.release_id = d.release_id and o.target_id = d.target_id and o.id <> d.id
       where d.id = :id
      """;

  private final DatabaseClient database;
  private final TraceContext trace;

  DeliveryStore(DatabaseClient database, TraceContext trace) {
    this.database = database;
    this.trace = trace;
  }

  /** Inserts; {@code false} when it is there already. */
  Mono<Boolean> add(Delivery delivery, DeliveryWish wish, String actor) {
    return Mono.deferContextual(chain -> add(delivery, wish, actor, trace.traceparent(chain)));
  }

  private Mono<Boolean> add(
      Delivery delivery, DeliveryWish wish, String actor, @Nullable String traceparent) {
    return bindKey(Statement.of(database, ADD), delivery.key())
        .with("id", delivery.id())
        .with("lifecycleVersion", delivery.lifecycleVersion())
        .with("targetName", delivery.targetName())
        .with("provider", delivery.provider(), String.class)
        .with("reason", delivery.reason())
        .with("actor", actor)
        .with("content", wish.message().content())
        .with("start", wish.message().start())
        .with("schedule", Json.write(wish.schedule()), String.class)
        .with("held", wish.isPersons() && !wish.messageType().offers())
        .with("at", delivery.requestedAt())
        .with("dueBy", delivery.dueBy())
        .with("status", delivery.status().name())
        .with("sequence", delivery.standing().sequence())
        .with("attempt", delivery.standing().attempt())
        .with("detail", delivery.standing().detail(), String.class)
        .with("trace", traceparent, String.class)
        .change()
        .map(rows -> rows == 1);
  }

  /** Writes the next standing; {@code false} when somebody else wrote first. */
  Mono<Boolean> move(DeliveryEvent.StatusChanged change, String actor, boolean held) {
    var standing = change.delivery().standing();
    var from = change.from();
    return Statement.of(database, MOVE)
        .with("id", change.delivery().id())
        .with("from", from == null ? null : from.name(), String.class)
        .with("status", standing.status().name())
        .with("sequence", standing.sequence())
        .with("attempt", standing.attempt())
        .with("error", standing.error() == null ? null : standing.error().name(), String.class)
        .with("detail", standing.detail(), String.class)
        .with("nextTry", standing.nextTry(), Instant.class)
        .with("at", change.at())
        .with("actor", actor)
        .with("held", held)
        .change()
        .map(rows -> rows == 1);
  }

  Mono<Delivery> find(UUID id) {
    return Statement.of(database, BY_ID).with("id", id).one(DeliveryStore::delivery);
  }

  Mono<Delivery> lock(UUID id) {
    return Statement.of(database, LOCKED).with("id", id).one(DeliveryStore::delivery);
  }

  /**
   * Locks what still waits or was given up for the same release and target, the named one apart.
   */
  Flux<Delivery> lockOthersOpen(Delivery than) {
    return Statement.of(database, OLDER_OPEN)
        .with("release", than.key().releaseId())
        .with("target", than.key().targetId())
        .with("id", than.id())
        .all(DeliveryStore::delivery);
  }

  /** The number that makes the same wish a new delivery; 0 when it is the first. */
  Mono<Integer> nextRedelivery(DeliveryWish wish) {
    return Statement.of(database, SAME_KEY)
        .with("release", wish.releaseId())
        .with("catalogVersion", wish.catalogVersion())
        .with("target", wish.targetId())
        .with("messageType", wish.messageType().name())
        .one(row -> row.small("next"));
  }

  /** The plan a delivery's message speaks of; empty when there is none. */
  Mono<Schedule> schedule(UUID id) {
    return Statement.of(database, SCHEDULE)
        .with("id", id)
        .one(row -> Optional.ofNullable(Json.read(row.maybeText("schedule"), Schedule.class)))
        .flatMap(Mono::justOrEmpty);
  }

  /** The trace in which a delivery was asked for; empty outside any. */
  Mono<String> traceparent(UUID id) {
    return Statement.of(database, TRACE)
        .with("id", id)
        .one(row -> Optional.ofNullable(row.maybeText("traceparent")))
        .flatMap(Mono::justOrEmpty);
  }

  /** How a delivery stands among those of the same release and target. */
  Mono<Neighbours> neighbours(UUID id) {
    return Statement.of(database, NEIGHBOURS)
        .with("id", id)
        .one(row -> new Neighbours(row.flag("older_at_work"), row.flag("replaced")));
  }

  private static Statement bindKey(Statement statement, DeliveryKey key) {
    return statement
        .with("release", key.releaseId())
        .with("catalogVersion", key.catalogVersion())
        .with("target", key.targetId())
        .with("messageType", key.messageType().name())
        .with("redelivery", key.redelivery());
  }

  static Delivery delivery(Row row) {
    return new Delivery(
        row.id("id"),
        new DeliveryKey(
            row.id("release_id"),
            row.number("catalog_version"),
            row.id("target_id"),
            MessageType.valueOf(row.text("message_type")),
            row.small("redelivery")),
        row.text("target_name"),
        row.maybeText("provider"),
        row.number("lifecycle_version"),
        row.text("reason"),
        row.instant("requested_at"),
        row.instant("due_by"),
        standing(row));
  }

  private static Delivery.Standing standing(Row row) {
    return new Delivery.Standing(
        DeliveryStatus.valueOf(row.text("status")),
        row.small("sequence"),
        row.small("attempt"),
        category(row.maybeText("error")),
        row.maybeText("detail"),
        row.maybe("next_try", Instant.class));
  }

  private static @Nullable ErrorCategory category(@Nullable String name) {
    return name == null ? null : ErrorCategory.valueOf(name);
  }
}
