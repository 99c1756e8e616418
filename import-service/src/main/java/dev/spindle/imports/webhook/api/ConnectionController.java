package dev.spindle.imports.webhook.api;

import dev.spindle.imports.webhook.Connection;
import dev.spindle.imports.webhook.Connections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** HTTP for the connections of a tenant. A secret is taken, never shown. */
@RestController
@RequestMapping("/api/imports/connections")
class ConnectionController {

  private final Connections connections;

  ConnectionController(Connections connections) {
    this.connections = connections;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ConnectionView> connect(@Valid @RequestBody ConnectRequest request) {
    return connections.connect(request.name(), request.secret()).map(ConnectionView::of);
  }

  @GetMapping
  Mono<ConnectionList> list() {
    return connections
        .list()
        .map(all -> new ConnectionList(all.stream().map(ConnectionView::of).toList()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> disconnect(@PathVariable UUID id) {
    return connections.disconnect(id);
  }

  /**
   * A new connection.
   *
   * @param secret the partner's signing secret, {@code whsec_…}
   */
  record ConnectRequest(
      @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 200) String secret) {}

  record ConnectionList(List<ConnectionView> items) {}

  /**
   * A connection as clients see it.
   *
   * @param webhookPath where the partner is to send, below the gateway's address
   */
  record ConnectionView(
      UUID id, String name, String webhookPath, String createdBy, Instant createdAt) {

    static ConnectionView of(Connection c) {
      var path = "/webhooks/session-studio?connection=" + c.id();
      return new ConnectionView(c.id(), c.name(), path, c.createdBy(), c.createdAt());
    }
  }
}
