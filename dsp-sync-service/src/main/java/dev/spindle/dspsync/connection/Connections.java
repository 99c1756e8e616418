package dev.spindle.dspsync.connection;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Versions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Connects stores, and hands their credentials to those who ask the stores. */
@Service
public class Connections {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

  private final ConnectionStore store;
  private final SecretBox secrets;
  private final Tx tx;
  private final Clock clock;

  Connections(ConnectionStore store, SecretBox secrets, Tx tx, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.tx = tx;
    this.clock = clock;
  }

  /** The tenant's connections, by provider. */
  public Mono<List<Connection>> list() {
    return tx.read(store.all().collectList());
  }

  /** One connection; fails with {@code not-connected}. */
  public Mono<Connection> find(Provider provider) {
    return list()
        .flatMapIterable(all -> all)
        .filter(connection -> connection.provider() == provider)
        .next()
        .switchIfEmpty(DspSyncProblem.NOT_CONNECTED.error(provider.code() + " is not connected"));
  }

  /**
   * Connects a store or changes the connection; a repeat with the same version is refused as stale.
   * Fails with {@code invalid-connection}, {@code precondition-required}, {@code stale-version}.
   */
  public Mono<Connection> put(Provider provider, ConnectionChange change) {
    return tx.write(
        Scope.tenant()
            .flatMap(
                scope ->
                    store
                        .find(provider)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(old -> next(scope, provider, old, change)))
            .flatMap(this::write));
  }

  /** Disconnects a store; its credentials are gone. */
  public Mono<Void> remove(Provider provider, long version) {
    return tx.write(
        store
            .find(provider)
            .switchIfEmpty(
                DspSyncProblem.NOT_CONNECTED.error(provider.code() + " is not connected"))
            .flatMap(
                old ->
                    old.version() == version
                        ? store.remove(provider, version).then()
                        : Mono.error(Versions.stale(version, old.version()))));
  }

  /** The ways into all stores the tenant has switched on. Runs inside the caller's transaction. */
  public Mono<List<StoreAccess>> accesses() {
    return Scope.tenant()
        .flatMap(
            scope ->
                store
                    .all()
                    .filter(Connection::enabled)
                    .map(connection -> access(scope.id(), connection))
                    .collectList());
  }

  private Connection next(
      Scope.Tenant scope, Provider provider, Optional<Connection> old, ConnectionChange change) {
    List<Violation> violations = change.violations(provider, old.isEmpty());
    if (!violations.isEmpty()) {
      throw DspSyncProblem.INVALID_CONNECTION.because(
          "The connection to %s has %d faults".formatted(provider.code(), violations.size()),
          violations);
    }
    requireCurrent(old, change);
    return new Connection(
        provider,
        old.map(Connection::version).orElse(0L) + 1,
        change.enabled(),
        change.market(),
        sealed(scope.id(), provider, old, change),
        clock.instant(),
        scope.actor());
  }

  private static void requireCurrent(Optional<Connection> old, ConnectionChange change) {
    Long expected = change.expectedVersion();
    if (old.isPresent() && expected == null) {
      throw CommonProblem.PRECONDITION_REQUIRED.because(
          "The store is connected already; send the ETag you read as If-Match");
    }
    long current = old.map(Connection::version).orElse(0L);
    if (expected != null && expected != current) {
      throw Versions.stale(expected, current);
    }
  }

  private String sealed(
      UUID tenant, Provider provider, Optional<Connection> old, ConnectionChange change) {
    Map<String, String> credentials = change.credentials();
    return credentials == null && old.isPresent()
        ? old.get().secrets()
        : secrets.seal(
            JSON.writeValueAsString(Objects.requireNonNullElse(credentials, Map.of())),
            tenant,
            place(provider));
  }

  private Mono<Connection> write(Connection next) {
    return store
        .put(next)
        .flatMap(
            written ->
                written
                    ? Mono.just(next)
                    : Mono.error(Versions.stale(next.version() - 1, next.version())));
  }

  private StoreAccess access(UUID tenant, Connection connection) {
    String clear = secrets.open(connection.secrets(), tenant, place(connection.provider()));
    return new StoreAccess(
        tenant,
        connection.provider(),
        connection.version(),
        connection.market(),
        JSON.readValue(clear, SECRETS));
  }

  private static String place(Provider provider) {
    return "provider_connection.secrets:" + provider.code();
  }
}
