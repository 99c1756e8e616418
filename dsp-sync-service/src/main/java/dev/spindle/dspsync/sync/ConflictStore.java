package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Difference;
import dev.spindle.dspsync.compare.Field;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code conflict}. */
@Repository
class ConflictStore {

  private static final String COLUMNS =
      """
      select id, release_id, provider, track_id, field, ours, theirs, status, resolution, value,
             decided_by, decided_at, found_at
        from conflict
      """;
  private static final String UNDECIDED_OR_DECIDED =
      COLUMNS + " where release_id = :release and status in ('OPEN', 'RESOLVED') order by id";
  private static final String FIND = COLUMNS + " where release_id = :release and id = :id";
  private static final String PAGE =
      COLUMNS
          + " where release_id = :release and (:status = '' or status = :status) and id > :after"
          + " order by id limit :limit";
  private static final String ADD =
      """
      insert into conflict (id, tenant_id, release_id, provider, track_id, field, ours, theirs,
                            status, found_at)
      values (:id, :tenant, :release, :provider, :track, :field, :ours, :theirs, 'OPEN', :found)
      """;
  private static final String GONE =
      "update conflict set status = 'GONE' where id = :id and status = 'OPEN'";
  private static final String SETTLE =
      """
      update conflict
         set status = 'RESOLVED', resolution = :resolution, value = :value,
             decided_by = :by, decided_at = :at
       where id = :id and status = 'OPEN'
      """;

  private final DatabaseClient database;

  ConflictStore(DatabaseClient database) {
    this.database = database;
  }

  /** Those that are open or decided, oldest first. */
  Mono<List<Conflict>> standing(UUID releaseId) {
    return database
        .sql(UNDECIDED_OR_DECIDED)
        .bind("release", releaseId)
        .map(ConflictStore::conflict)
        .all()
        .collectList();
  }

  Mono<Conflict> find(UUID releaseId, UUID id) {
    return database
        .sql(FIND)
        .bind("release", releaseId)
        .bind("id", id)
        .map(ConflictStore::conflict)
        .one();
  }

  /** A page by id; {@code status} null for all. */
  Mono<List<Conflict>> page(UUID releaseId, Conflict.@Nullable Status status, PageRequest page) {
    return database
        .sql(PAGE)
        .bind("release", releaseId)
        .bind("status", status == null ? "" : status.name())
        .bind("after", page.afterId(0))
        .bind("limit", page.fetch())
        .map(ConflictStore::conflict)
        .all()
        .collectList();
  }

  Mono<Void> write(ConflictLedger ledger) {
    return Flux.fromIterable(ledger.gone())
        .concatMap(conflict -> database.sql(GONE).bind("id", conflict.id()).then())
        .thenMany(Flux.fromIterable(ledger.added()).concatMap(this::add))
        .then();
  }

  /** {@code false} when it is not open any more. */
  Mono<Boolean> settle(Conflict settled) {
    Conflict.Settlement settlement = Objects.requireNonNull(settled.settlement());
    GenericExecuteSpec statement =
        database
            .sql(SETTLE)
            .bind("id", settled.id())
            .bind("resolution", settlement.resolution().name())
            .bind("by", settlement.by())
            .bind("at", settlement.at());
    return text(statement, "value", settlement.value())
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  private Mono<Void> add(Conflict conflict) {
    return Scope.tenant()
        .map(scope -> database.sql(ADD).bind("tenant", scope.id()))
        .flatMap(statement -> bind(statement, conflict).then());
  }

  private static GenericExecuteSpec bind(GenericExecuteSpec statement, Conflict conflict) {
    Difference difference = conflict.difference();
    GenericExecuteSpec bound =
        statement
            .bind("id", conflict.id())
            .bind("release", conflict.releaseId())
            .bind("provider", difference.provider().code())
            .bind("field", difference.field().name())
            .bind("found", conflict.foundAt());
    UUID track = difference.trackId();
    bound = track == null ? bound.bindNull("track", UUID.class) : bound.bind("track", track);
    return text(text(bound, "ours", difference.ours()), "theirs", difference.theirs());
  }

  private static GenericExecuteSpec text(
      GenericExecuteSpec statement, String name, @Nullable String value) {
    return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
  }

  private static Conflict conflict(Readable row) {
    return new Conflict(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("release_id", UUID.class)),
        new Difference(
            Provider.of(Objects.requireNonNull(row.get("provider", String.class))).orElseThrow(),
            row.get("track_id", UUID.class),
            Field.valueOf(Objects.requireNonNull(row.get("field", String.class))),
            row.get("ours", String.class),
            row.get("theirs", String.class)),
        Conflict.Status.valueOf(Objects.requireNonNull(row.get("status", String.class))),
        settlement(row),
        Objects.requireNonNull(row.get("found_at", Instant.class)));
  }

  private static Conflict.@Nullable Settlement settlement(Readable row) {
    String resolution = row.get("resolution", String.class);
    return resolution == null
        ? null
        : new Conflict.Settlement(
            Resolution.valueOf(resolution),
            row.get("value", String.class),
            Objects.requireNonNull(row.get("decided_by", String.class)),
            Objects.requireNonNull(row.get("decided_at", Instant.class)));
  }
}
