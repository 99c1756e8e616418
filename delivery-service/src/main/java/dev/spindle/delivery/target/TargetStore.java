package dev.spindle.delivery.target;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code delivery_target}. Runs in the caller's transaction. */
@Repository
class TargetStore {

  private static final String ADD =
      """
      insert into delivery_target (id, tenant_id, version, name, provider, host, port, username,
             credential_kind, credential, host_key, remote_folder, ack_folder, recipient_dpid,
             recipient_name, ern_version, live, active, territory_mode, territories, max_concurrent,
             kib_per_second, audio_names, image_names, rule_pack, sla_minutes, created_at, changed_at)
      values (:id, spindle_tenant(), 1, :name, :provider, :host, :port, :username, :kind, :credential,
             :hostKey, :remoteFolder, :ackFolder, :dpid, :storeName, :ern, :live, :active, :mode,
             :codes, :maxConcurrent, :kib, :audioNames, :imageNames, :rulePack, :sla, :at, :at)
      on conflict (id) do nothing
      """;
  private static final String REPLACE =
      """
      update delivery_target
         set version = version + 1, name = :name, provider = :provider, host = :host, port = :port,
             username = :username, credential_kind = coalesce(:kind, credential_kind),
             credential = coalesce(:credential, credential), host_key = :hostKey,
             remote_folder = :remoteFolder, ack_folder = :ackFolder, recipient_dpid = :dpid,
             recipient_name = :storeName, ern_version = :ern, live = :live, active = :active,
             territory_mode = :mode, territories = :codes, max_concurrent = :maxConcurrent,
             kib_per_second = :kib, audio_names = :audioNames, image_names = :imageNames,
             rule_pack = :rulePack, sla_minutes = :sla, changed_at = :at
       where id = :id and version = :version and deleted_at is null
      """;
  private static final String REMOVE =
      """
      update delivery_target
         set version = version + 1, active = false, deleted_at = :at, changed_at = :at, credential = ''
       where id = :id and version = :version and deleted_at is null
      """;
  private static final String COLUMNS =
      """
      select id, version, name, provider, host, port, username, credential_kind, host_key,
             remote_folder, ack_folder, recipient_dpid, recipient_name, ern_version, live, active,
             territory_mode, territories, max_concurrent, kib_per_second, audio_names, image_names,
             rule_pack, sla_minutes, created_at, changed_at
        from delivery_target
       where deleted_at is null
      """;
  private static final String BY_ID = COLUMNS + " and id = :id";
  private static final String ACTIVE = COLUMNS + " and active order by id";
  private static final String LIST = COLUMNS + " and id > :after order by id limit :limit";
  private static final String NAME_TAKEN =
      """
      select 1 as taken from delivery_target
       where tenant_id = spindle_tenant() and lower(name) = lower(:name) and id <> :id
         and deleted_at is null
      """;
  private static final String CREDENTIAL =
      "select credential_kind, credential from delivery_target where id = :id and deleted_at is null";
  private static final String NEXT_BATCH =
      """
      update delivery_target
         set last_batch_at = greatest(:wanted, last_batch_at + interval '1 millisecond')
       where id = :id
      returning last_batch_at
      """;

  private final DatabaseClient database;

  TargetStore(DatabaseClient database) {
    this.database = database;
  }

  /** A secret as it lies in the row. */
  record Sealed(String kind, String text) {}

  /** Inserts; {@code false} when the id is there already. */
  Mono<Boolean> add(UUID id, TargetSpec spec, Sealed credential, Instant at) {
    return bind(ADD, id, spec, at)
        .with("kind", credential.kind())
        .with("credential", credential.text())
        .change()
        .map(rows -> rows == 1);
  }

  /** Writes the next version; {@code false} when the row is no longer at {@code version}. */
  Mono<Boolean> replace(
      UUID id, long version, TargetSpec spec, java.util.Optional<Sealed> credential, Instant at) {
    return bind(REPLACE, id, spec, at)
        .with("version", version)
        .with("kind", credential.map(Sealed::kind).orElse(null), String.class)
        .with("credential", credential.map(Sealed::text).orElse(null), String.class)
        .change()
        .map(rows -> rows == 1);
  }

  /**
   * Forgets the secret and hides the row; {@code false} when it is no longer at {@code version}.
   */
  Mono<Boolean> remove(UUID id, long version, Instant at) {
    return Statement.of(database, REMOVE)
        .with("id", id)
        .with("version", version)
        .with("at", at)
        .change()
        .map(rows -> rows == 1);
  }

  Mono<Target> find(UUID id) {
    return Statement.of(database, BY_ID).with("id", id).one(TargetStore::target);
  }

  Flux<Target> active() {
    return Statement.of(database, ACTIVE).all(TargetStore::target);
  }

  Flux<Target> list(PageRequest page) {
    return Statement.of(database, LIST)
        .with("after", page.afterId(0))
        .with("limit", page.fetch())
        .all(TargetStore::target);
  }

  Mono<Boolean> isNameTaken(UUID id, String name) {
    return Statement.of(database, NAME_TAKEN)
        .with("id", id)
        .with("name", name)
        .all(row -> row.small("taken"))
        .hasElements();
  }

  Mono<Sealed> credential(UUID id) {
    return Statement.of(database, CREDENTIAL)
        .with("id", id)
        .one(row -> new Sealed(row.text("credential_kind"), row.text("credential")));
  }

  /** Takes a moment that no other batch of the target has. */
  Mono<Instant> nextBatch(UUID id, Instant wanted) {
    return Statement.of(database, NEXT_BATCH)
        .with("id", id)
        .with("wanted", wanted)
        .one(row -> row.instant("last_batch_at"));
  }

  private Statement bind(String sql, UUID id, TargetSpec spec, Instant at) {
    var connection = spec.connection();
    return Statement.of(database, sql)
        .with("id", id)
        .with("name", spec.name())
        .with("provider", spec.provider(), String.class)
        .with("live", spec.live())
        .with("active", spec.active())
        .with("host", connection.host())
        .with("port", connection.port())
        .with("username", connection.username())
        .with("hostKey", connection.hostKey())
        .with("remoteFolder", connection.remoteFolder())
        .with("ackFolder", connection.acknowledgementFolder(), String.class)
        .with("dpid", spec.store().dpid())
        .with("storeName", spec.store().name())
        .with("ern", spec.store().ernVersion())
        .with("rulePack", spec.store().rulePack())
        .with("mode", spec.territories().mode())
        .with("codes", spec.territories().codes().toArray(String[]::new))
        .with("maxConcurrent", spec.limits().maxConcurrent())
        .with("kib", spec.limits().kibPerSecond())
        .with("sla", spec.limits().slaMinutes())
        .with("audioNames", spec.names().audio())
        .with("imageNames", spec.names().images())
        .with("at", at);
  }

  private static Target target(Row row) {
    return new Target(
        row.id("id"),
        row.number("version"),
        spec(row),
        row.text("credential_kind"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }

  private static TargetSpec spec(Row row) {
    return new TargetSpec(
        row.text("name"),
        row.maybeText("provider"),
        row.flag("active"),
        row.flag("live"),
        connection(row),
        new TargetSpec.Store(
            row.text("recipient_dpid"),
            row.text("recipient_name"),
            row.text("ern_version"),
            row.text("rule_pack")),
        new TargetSpec.Territories(
            row.text("territory_mode"), List.of(row.the("territories", String[].class))),
        new TargetSpec.Limits(
            row.small("max_concurrent"), row.small("kib_per_second"), row.small("sla_minutes")),
        new TargetSpec.Names(row.text("audio_names"), row.text("image_names")));
  }

  private static TargetSpec.Connection connection(Row row) {
    return new TargetSpec.Connection(
        row.text("host"),
        row.small("port"),
        row.text("username"),
        row.text("host_key"),
        row.text("remote_folder"),
        row.maybeText("ack_folder"));
  }
}
