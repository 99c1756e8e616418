package dev.spindle.delivery.target;

import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.storage.Json;
import dev.spindle.delivery.transport.Credential;
import dev.spindle.delivery.transport.Endpoint;
import dev.spindle.delivery.transport.HostKeyPin;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use cases of delivery targets. Secrets go in and never come out, except to the transport. */
@Service
public class Targets {

  private final TargetStore store;
  private final TargetRules rules;
  private final SecretBox box;
  private final Tx tx;
  private final Clock clock;

  Targets(TargetStore store, TargetRules rules, SecretBox box, Tx tx, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.box = box;
    this.tx = tx;
    this.clock = clock;
  }

  /**
   * Keeps a new target. A repeat with the same id answers with what is there.
   *
   * @return fails with {@code target-invalid} or {@code target-name-taken}
   */
  public Mono<Target> add(UUID id, TargetSpec spec, Credential credential) {
    return tx.write(
        checked(id, spec)
            .then(seal(id, credential))
            .flatMap(locked -> store.add(id, spec, locked, now()))
            .then(get(id)));
  }

  /**
   * Replaces what is said about a target.
   *
   * @param version the version the caller read
   * @param credential null keeps the one that is there
   * @return fails with {@code target-not-found}, {@code stale-version}, {@code target-invalid} or
   *     {@code target-name-taken}
   */
  public Mono<Target> replace(
      UUID id, long version, TargetSpec spec, @Nullable Credential credential) {
    var locked =
        credential == null
            ? Mono.just(Optional.<TargetStore.Sealed>empty())
            : seal(id, credential).map(Optional::of);
    return tx.write(
        get(id)
            .flatMap(
                current ->
                    checked(id, spec)
                        .then(locked)
                        .flatMap(secret -> store.replace(id, version, spec, secret, now()))
                        .flatMap(done -> onlyIf(done, version, current.version())))
            .then(get(id)));
  }

  /**
   * Removes a target and forgets its secret; deliveries made for it stay readable.
   *
   * @return fails with {@code target-not-found} or {@code stale-version}
   */
  public Mono<Void> remove(UUID id, long version) {
    return tx.write(
        get(id)
            .flatMap(
                current ->
                    store
                        .remove(id, version, now())
                        .flatMap(done -> onlyIf(done, version, current.version()))));
  }

  /** One target; fails with {@code target-not-found}. */
  public Mono<Target> get(UUID id) {
    return tx.read(
        store.find(id).switchIfEmpty(DeliveryProblem.TARGET_NOT_FOUND.error("Target " + id)));
  }

  /** One target; empty when it is not there or was removed. */
  public Mono<Target> find(UUID id) {
    return tx.read(store.find(id));
  }

  /** The targets that releases go to, in a fixed order. */
  public Flux<Target> active() {
    return tx.read(store.active().collectList()).flatMapIterable(all -> all);
  }

  /** A page of targets, by id. */
  public Mono<Page<Target>> list(PageRequest page) {
    return tx.read(store.list(page).collectList())
        .map(read -> Page.of(read, page, target -> List.of(target.id().toString())));
  }

  /** How to reach a target, secret included; for the transport only. */
  public Mono<Endpoint> endpoint(UUID id) {
    return tx.read(get(id).zipWith(credential(id)))
        .map(both -> endpoint(both.getT1().spec().connection(), both.getT2()));
  }

  /** A moment that no other batch of the target has, at or after the wanted one. */
  public Mono<Instant> nextBatch(UUID id, Instant wanted) {
    return tx.write(store.nextBatch(id, wanted));
  }

  private static Endpoint endpoint(TargetSpec.Connection connection, Credential credential) {
    return new Endpoint(
        connection.host(),
        connection.port(),
        connection.username(),
        credential,
        new HostKeyPin(connection.hostKey()));
  }

  private Mono<Void> checked(UUID id, TargetSpec spec) {
    var violations = rules.check(spec);
    if (!violations.isEmpty()) {
      return DeliveryProblem.TARGET_INVALID.error("Nothing was changed", violations);
    }
    return store
        .isNameTaken(id, spec.name())
        .filter(taken -> taken)
        .flatMap(_ -> DeliveryProblem.TARGET_NAME_TAKEN.error(spec.name(), List.<Violation>of()));
  }

  private static Mono<Void> onlyIf(boolean done, long sent, long current) {
    return done ? Mono.empty() : Mono.error(() -> Versions.stale(sent, current));
  }

  private Mono<TargetStore.Sealed> seal(UUID id, Credential credential) {
    return Scope.tenant()
        .map(scope -> box.seal(Json.text(Secret.of(credential)), scope.id(), place(id)))
        .map(locked -> new TargetStore.Sealed(credential.kind(), locked));
  }

  private Mono<Credential> credential(UUID id) {
    return store
        .credential(id)
        .zipWith(Scope.tenant())
        .map(both -> box.open(both.getT1().text(), both.getT2().id(), place(id)))
        .map(text -> Objects.requireNonNull(Json.read(text, Secret.class)).credential());
  }

  private static String place(UUID id) {
    return "delivery_target.credential:" + id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** A credential as it lies inside the seal. */
  record Secret(
      @Nullable String password, @Nullable String privateKey, @Nullable String passphrase) {

    static Secret of(Credential credential) {
      return switch (credential) {
        case Credential.Password(var secret) -> new Secret(secret, null, null);
        case Credential.PrivateKey(var pem, var passphrase) -> new Secret(null, pem, passphrase);
      };
    }

    Credential credential() {
      return password != null
          ? new Credential.Password(password)
          : new Credential.PrivateKey(Objects.requireNonNull(privateKey), passphrase);
    }

    @Override
    public String toString() {
      return "Secret[hidden]";
    }
  }
}
