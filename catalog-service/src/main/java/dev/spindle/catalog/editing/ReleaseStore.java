package dev.spindle.catalog.editing;

import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.release.LockLevel;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Standing;
import dev.spindle.catalog.release.Track;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes releases. Runs inside the caller's transaction. */
@Repository
class ReleaseStore {

  private static final String COLUMNS =
      """
      select r.document::text as document, r.created_at, r.changed_at, r.changed_by,
             s.state, s.lock_level, s.version as standing_version
        from release r join release_standing s on s.release_id = r.id
      """;

  private static final String BY_ID = COLUMNS + " where r.id = :id";

  /** Both rows: what lifecycle-service says of a lock cannot come between reading and writing. */
  private static final String LOCKED_BY_ID = BY_ID + " for update of r, s";

  private static final String LIST =
      COLUMNS
          + """
             where r.tenant_id = spindle_tenant() and r.id < :before
               and r.search like all (:patterns)
               and (:state::text is null or s.state = :state)
               and (:type::text is null or r.release_type = :type)
               and (:lock::text is null or s.lock_level = :lock)
             order by r.id desc limit :limit
            """;

  /** Waits for a lifecycle event of the same release that is being worked right now. */
  private static final String STAND =
      """
      insert into release_standing (release_id, tenant_id, state, lock_level, version, changed_at)
      values (:id, :tenant, :state, :lock, 0, :at) on conflict (release_id) do nothing
      """;

  private static final String USED_BEFORE =
      "select count(*) from release_change where release_id = :id";

  private static final String INSERT =
      """
      insert into release (id, tenant_id, version, title, display_artist, release_type, label, upc,
        search, document, created_at, changed_at, changed_by)
      values (:id, :tenant, :version, :title, :artist, :type, :label, :upc,
        :search, :document::jsonb, :at, :at, :actor)
      on conflict (id) do nothing
      """;

  private static final String UPDATE =
      """
      update release set version = :version, title = :title, display_artist = :artist,
        release_type = :type, label = :label, upc = :upc, search = :search,
        document = :document::jsonb, changed_at = :at, changed_by = :actor
      where id = :id and tenant_id = :tenant and version = :version - 1
      """;

  private static final String DELETE =
      """
      with gone as (delete from release where id = :id)
      delete from release_standing where release_id = :id
      """;

  private static final String OTHER_UPC =
      "select 1 from release where tenant_id = spindle_tenant() and upc = :upc and id <> :id";

  private static final String OPEN =
      """
      select r.id from release r join release_standing s on s.release_id = r.id
       where r.tenant_id = spindle_tenant() and s.lock_level <> 'LOCKED' order by r.id
      """;

  private final DatabaseClient database;

  ReleaseStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<StoredRelease> find(UUID id) {
    return database.sql(BY_ID).bind("id", id).map(ReleaseStore::stored).one();
  }

  /** As {@link #find}, and holds the release and its standing until the transaction ends. */
  Mono<StoredRelease> lock(UUID id) {
    return database.sql(LOCKED_BY_ID).bind("id", id).map(ReleaseStore::stored).one();
  }

  /** Newest first, from before that id. */
  Flux<StoredRelease> list(ReleaseQuery query, UUID before, int limit) {
    var statement =
        database
            .sql(LIST)
            .bind("before", before)
            .bind("patterns", query.patterns())
            .bind("limit", limit);
    statement = bind(statement, "state", query.state());
    statement = bind(statement, "type", query.type());
    return bind(statement, "lock", query.lock()).map(ReleaseStore::stored).all();
  }

  /** Whether the id names or named a release of this tenant. */
  Mono<Boolean> wasUsed(UUID id) {
    return database
        .sql(USED_BEFORE)
        .bind("id", id)
        .map(row -> Objects.requireNonNull(row.get(0, Long.class)) > 0)
        .one();
  }

  /** Begins a release: twins and lifecycle events of it wait until this transaction ends. */
  Mono<Void> stand(UUID id, Scope.Tenant who, Instant at) {
    return database
        .sql(STAND)
        .bind("id", id)
        .bind("tenant", who.id())
        .bind("state", Standing.NEW.state())
        .bind("lock", Standing.NEW.lock().name())
        .bind("at", at)
        .then();
  }

  /**
   * Writes a new release, after {@link #stand}.
   *
   * @return false when another tenant has the id
   */
  Mono<Boolean> add(Whole release, Scope.Tenant who, Instant at) {
    return written(INSERT, release, who, at);
  }

  /**
   * Writes the next version.
   *
   * @return false when the row is no longer at the version before
   */
  Mono<Boolean> replace(Whole next, Scope.Tenant who, Instant at) {
    return written(UPDATE, next, who, at);
  }

  Mono<Void> delete(UUID id) {
    return database.sql(DELETE).bind("id", id).then();
  }

  /** The UPC, if another release of the tenant has it. */
  Flux<String> upcOfOther(UUID id, Gtin upc) {
    return database
        .sql(OTHER_UPC)
        .bind("id", id)
        .bind("upc", upc.padded())
        .map(_ -> upc.value())
        .all();
  }

  /** Ids of the tenant's releases that are not locked. */
  Flux<UUID> open() {
    return database.sql(OPEN).map(row -> Objects.requireNonNull(row.get(0, UUID.class))).all();
  }

  private Mono<Boolean> written(String sql, Whole release, Scope.Tenant who, Instant at) {
    return bound(database.sql(sql), release)
        .bind("tenant", who.id())
        .bind("actor", who.actor())
        .bind("at", at)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  private static GenericExecuteSpec bound(GenericExecuteSpec statement, Whole whole) {
    var release = whole.release();
    var facts = release.facts();
    var upc = facts.upc();
    var bound =
        statement
            .bind("id", release.id())
            .bind("version", release.version())
            .bind("title", facts.title())
            .bind("artist", facts.displayArtist())
            .bind("type", facts.releaseType().name())
            .bind("search", search(release))
            .bind("document", whole.document());
    return bind(bind(bound, "label", facts.label()), "upc", upc == null ? null : upc.padded());
  }

  private static @Nullable String isrc(Track track) {
    var isrc = track.facts().isrc();
    return isrc == null ? null : isrc.value();
  }

  private static String search(Release release) {
    var facts = release.facts();
    var words = new ArrayList<@Nullable String>();
    words.add(facts.title());
    words.add(facts.titleVersion());
    words.add(facts.displayArtist());
    words.add(facts.label());
    words.add(facts.catalogNumber());
    words.add(facts.upc() == null ? null : facts.upc().padded());
    release.tracks().forEach(track -> words.add(isrc(track)));
    return words.stream()
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  private static GenericExecuteSpec bind(
      GenericExecuteSpec statement, String name, @Nullable String value) {
    return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
  }

  private static StoredRelease stored(Readable row) {
    var standing =
        new Standing(
            required(row, "state", String.class),
            LockLevel.valueOf(required(row, "lock_level", String.class)),
            required(row, "standing_version", Long.class));
    return new StoredRelease(
        CatalogJson.read(required(row, "document", String.class), Release.class),
        standing,
        required(row, "created_at", Instant.class),
        required(row, "changed_at", Instant.class),
        required(row, "changed_by", String.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
