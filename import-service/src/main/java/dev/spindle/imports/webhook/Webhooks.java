package dev.spindle.imports.webhook;

import dev.spindle.imports.ImportProblem;
import dev.spindle.imports.ImportSettings;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes notifications in: verified, noted and published in one transaction, worked later. */
@Service
public class Webhooks {

  private final Tx tx;
  private final ConnectionStore connections;
  private final ReceiptStore receipts;
  private final SecretBox secrets;
  private final Outbox outbox;
  private final Function<Notification, OutboxEvent> contract;
  private final Clock clock;
  private final ImportSettings settings;

  Webhooks(
      Tx tx,
      ConnectionStore connections,
      ReceiptStore receipts,
      SecretBox secrets,
      Outbox outbox,
      Function<Notification, OutboxEvent> contract,
      Clock clock,
      ImportSettings settings) {
    this.tx = tx;
    this.connections = connections;
    this.receipts = receipts;
    this.secrets = secrets;
    this.outbox = outbox;
    this.contract = contract;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Takes a notification; completes after the commit. A repeat changes nothing.
   *
   * @return fails with {@code webhook-refused} for an unknown connection, a missing or wrong
   *     signature and a timestamp out of time alike: a stranger learns nothing from the difference
   */
  public Mono<Void> receive(UUID connectionId, SignedMessage message) {
    return tx.read(connections.find(connectionId))
        .contextWrite(new Scope.System("webhook")::in)
        .filter(connection -> isAuthentic(connection, message))
        .switchIfEmpty(ImportProblem.WEBHOOK_REFUSED.error("Check secret, clock and connection"))
        .flatMap(connection -> publish(connection, Envelopes.read(message, clock.instant())));
  }

  private boolean isAuthentic(Connection connection, SignedMessage message) {
    var place = Connection.place(connection.id());
    var secret = secrets.open(connection.sealedSecret(), connection.tenantId(), place);
    return WebhookSecret.parse(secret)
        .filter(key -> message.isAuthentic(key, clock.instant(), settings.webhookTolerance()))
        .isPresent();
  }

  private Mono<Void> publish(Connection connection, Notification notification) {
    var noted =
        receipts
            .add(connection.id(), notification)
            .flatMap(isNew -> isNew ? outbox.append(contract.apply(notification)) : Mono.empty());
    return tx.asTenant(connection.tenantId(), Notification.PARTNER, noted);
  }
}
