package dev.spindle.imports.webhook;

import dev.spindle.imports.ImportProblem;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Which partners may notify a tenant, and with which secret. Secrets go in and never come out. */
@Service
public class Connections {

  private final Tx tx;
  private final ConnectionStore store;
  private final SecretBox secrets;
  private final Clock clock;
  private final Supplier<UUID> ids;

  Connections(Tx tx, ConnectionStore store, SecretBox secrets, Clock clock, Supplier<UUID> ids) {
    this.tx = tx;
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Connects the current tenant to a partner.
   *
   * @param secret as the partner shows it, {@code whsec_…}
   * @return fails with {@code invalid-input} when the secret has another form
   */
  public Mono<Connection> connect(String name, String secret) {
    if (WebhookSecret.parse(secret).isEmpty()) {
      return CommonProblem.INVALID_INPUT.error("The secret cannot be used", List.of(malformed()));
    }
    return tx.write(
        Scope.tenant()
            .map(scope -> connection(scope, name, secret))
            .flatMap(connection -> store.add(connection).thenReturn(connection)));
  }

  /** The current tenant's connections, oldest first. */
  public Mono<List<Connection>> list() {
    return tx.read(store.list().collectList());
  }

  /** Ends a connection: its notifications are refused from now on. */
  public Mono<Void> disconnect(UUID id) {
    return tx.write(store.remove(id))
        .flatMap(
            removed ->
                removed
                    ? Mono.empty()
                    : ImportProblem.CONNECTION_NOT_FOUND.error("Connection " + id));
  }

  private Connection connection(Scope.Tenant scope, String name, String secret) {
    var id = ids.get();
    return new Connection(
        id,
        scope.id(),
        name,
        secrets.seal(secret, scope.id(), Connection.place(id)),
        scope.actor(),
        clock.instant());
  }

  private static Violation malformed() {
    return new Violation(
        "secret",
        "webhook-secret",
        "is not whsec_ followed by base64 of 24 to 64 bytes",
        "Copy the signing secret from the partner's webhook settings.");
  }
}
