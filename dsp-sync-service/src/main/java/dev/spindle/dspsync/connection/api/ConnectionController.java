package dev.spindle.dspsync.connection.api;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.connection.Connection;
import dev.spindle.dspsync.connection.ConnectionChange;
import dev.spindle.dspsync.connection.Connections;
import dev.spindle.dspsync.problem.DspSyncProblem;
import dev.spindle.dspsync.provider.CredentialShape;
import dev.spindle.platform.security.Roles;
import dev.spindle.platform.web.Versions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The stores and how the tenant is connected to them. Credentials go in and never come out. */
@RestController
@RequestMapping("/api/providers")
class ConnectionController {

  private static final String DEFAULT_MARKET = "US";

  private final Connections connections;

  ConnectionController(Connections connections) {
    this.connections = connections;
  }

  @GetMapping
  Mono<List<ProviderView>> list() {
    return connections
        .list()
        .map(
            all ->
                Arrays.stream(Provider.values())
                    .map(provider -> ProviderView.of(provider, all))
                    .toList());
  }

  @GetMapping("/{provider}")
  Mono<ResponseEntity<ConnectionView>> one(@PathVariable String provider) {
    return connections.find(require(provider)).map(ConnectionController::answer);
  }

  @PutMapping("/{provider}")
  @PreAuthorize(Roles.IS_ADMIN)
  Mono<ResponseEntity<ConnectionView>> put(
      @PathVariable String provider,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ConnectionRequest request) {
    return connections
        .put(require(provider), request.change(ifMatch))
        .map(ConnectionController::answer);
  }

  @DeleteMapping("/{provider}")
  @PreAuthorize(Roles.IS_ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(
      @PathVariable String provider,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return Mono.defer(() -> connections.remove(require(provider), Versions.required(ifMatch)));
  }

  private static Provider require(String code) {
    return Provider.of(code)
        .orElseThrow(() -> DspSyncProblem.UNKNOWN_PROVIDER.because("No store is called " + code));
  }

  private static ResponseEntity<ConnectionView> answer(Connection connection) {
    return Versions.ok(ConnectionView.of(connection), connection.version());
  }

  /** {@code credentials} left out keeps those that are there. */
  record ConnectionRequest(
      @Nullable Boolean enabled,
      @Nullable String market,
      @Nullable Map<String, String> credentials) {

    ConnectionChange change(@Nullable String ifMatch) {
      return new ConnectionChange(
          Objects.requireNonNullElse(enabled, true),
          Objects.requireNonNullElse(market, DEFAULT_MARKET),
          credentials,
          ifMatch == null || ifMatch.isBlank() ? null : Versions.required(ifMatch));
    }
  }

  record ConnectionView(
      String provider,
      long version,
      boolean enabled,
      String market,
      Instant changedAt,
      String changedBy) {

    static ConnectionView of(Connection c) {
      return new ConnectionView(
          c.provider().code(), c.version(), c.enabled(), c.market(), c.changedAt(), c.changedBy());
    }
  }

  /** A store, what it wants, and the connection where there is one. */
  record ProviderView(
      String provider, List<String> credentials, @Nullable ConnectionView connection) {

    static ProviderView of(Provider provider, List<Connection> all) {
      return new ProviderView(
          provider.code(),
          CredentialShape.of(provider),
          all.stream()
              .filter(connection -> connection.provider() == provider)
              .findFirst()
              .map(ConnectionView::of)
              .orElse(null));
    }
  }
}
