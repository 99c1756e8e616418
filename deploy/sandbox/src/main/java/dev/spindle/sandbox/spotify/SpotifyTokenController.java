package dev.spindle.sandbox.spotify;

import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.StoreLookup;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The token endpoint of the Spotify shape: client credentials only. */
@RestController
class SpotifyTokenController {

  private final StoreLookup stores;
  private final SpotifyTokens tokens;

  SpotifyTokenController(StoreLookup stores, SpotifyTokens tokens) {
    this.stores = stores;
    this.tokens = tokens;
  }

  @PostMapping(
      path = "/{store}/api/token",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> token(
      @PathVariable String store,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      ServerWebExchange exchange) {
    Store found = stores.require(store, StoreShape.SPOTIFY);
    return exchange
        .getFormData()
        .map(form -> answer(found, authorization, form.getFirst("grant_type")));
  }

  private ResponseEntity<Object> answer(
      Store store, @Nullable String authorization, @Nullable String grantType) {
    if (!tokens.isClient(store, authorization)) {
      return error("invalid_client", "Invalid client");
    }
    if (!"client_credentials".equals(grantType)) {
      return error("unsupported_grant_type", "grant_type parameter is missing or unsupported");
    }
    return ResponseEntity.ok(
        Map.of(
            "access_token",
            tokens.issue(store),
            "token_type",
            "Bearer",
            "expires_in",
            tokens.lifetimeSeconds()));
  }

  private static ResponseEntity<Object> error(String code, String description) {
    return ResponseEntity.status(HttpStatus.BAD_REQUEST)
        .body(Map.of("error", code, "error_description", description));
  }
}
