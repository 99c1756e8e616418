package dev.spindle.imports.webhook.api;

import dev.spindle.imports.ImportProblem;
import dev.spindle.imports.ImportSettings;
import dev.spindle.imports.body.PlainBody;
import dev.spindle.imports.webhook.SignedMessage;
import dev.spindle.imports.webhook.Webhooks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** HTTP for partners: {@code POST /webhooks/session-studio?connection=…}, signed, no token. */
@RestController
class WebhookController {

  private final Webhooks webhooks;
  private final int largest;

  WebhookController(Webhooks webhooks, ImportSettings settings) {
    this.webhooks = webhooks;
    this.largest = Math.toIntExact(settings.largestNotification().toBytes());
  }

  /** 202 once the notification is committed, also for a repeat; 401 when it is not authentic. */
  @PostMapping("/webhooks/session-studio")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> receive(@RequestParam @Nullable UUID connection, ServerWebExchange exchange) {
    if (connection == null) {
      return ImportProblem.WEBHOOK_REFUSED.error("Check secret, clock and connection");
    }
    return PlainBody.read(exchange, largest)
        .flatMap(body -> webhooks.receive(connection, message(exchange, body)));
  }

  private static SignedMessage message(ServerWebExchange exchange, byte[] body) {
    var headers = exchange.getRequest().getHeaders();
    return new SignedMessage(
        headers.getFirst("webhook-id"),
        headers.getFirst("webhook-timestamp"),
        headers.getFirst("webhook-signature"),
        body);
  }
}
