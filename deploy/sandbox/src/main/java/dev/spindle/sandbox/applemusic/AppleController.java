package dev.spindle.sandbox.applemusic;

import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Gtin;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.Refusal;
import dev.spindle.sandbox.web.StoreLookup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Albums and songs of the Apple shape. */
@RestController
@RequestMapping(
    path = "/{store}/v1/catalog/{storefront}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class AppleController {

  private static final int MOST_IDS = 25;
  private static final Set<String> STOREFRONTS =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> code.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final StoreLookup stores;
  private final DeveloperTokens tokens;
  private final Catalogue catalogue;

  AppleController(StoreLookup stores, DeveloperTokens tokens, Catalogue catalogue) {
    this.stores = stores;
    this.tokens = tokens;
    this.catalogue = catalogue;
  }

  @GetMapping("/albums")
  ResponseEntity<Object> albums(
      @PathVariable String store,
      @PathVariable String storefront,
      @RequestParam("filter[upc]") List<String> upcs,
      ServerHttpRequest request) {
    Set<String> wanted = upcs.stream().map(Gtin::padded).collect(Collectors.toSet());
    return guarded(
        store,
        storefront,
        request,
        (Front front) ->
            data(
                catalogue
                    .visible(front.store(), front.territory())
                    .filter(album -> wanted.contains(Gtin.padded(album.upc())))
                    .map(front.views()::album)
                    .toList()));
  }

  @GetMapping("/albums/{id}")
  ResponseEntity<Object> album(
      @PathVariable String store,
      @PathVariable String storefront,
      @PathVariable String id,
      ServerHttpRequest request) {
    return guarded(
        store,
        storefront,
        request,
        front ->
            catalogue
                .visible(front.store(), front.territory())
                .filter(album -> front.views().albumId(album).equals(id))
                .map(front.views()::album)
                .findFirst()
                .map(view -> data(List.of(view)))
                .orElseGet(() -> error(HttpStatus.NOT_FOUND, "Resource Not Found")));
  }

  /** At most 25 ISRCs; with {@code include=albums} it times out, as the real one did for months. */
  @GetMapping("/songs")
  ResponseEntity<Object> songs(
      @PathVariable String store,
      @PathVariable String storefront,
      @RequestParam("filter[isrc]") List<String> isrcs,
      @RequestParam(defaultValue = "") String include,
      ServerHttpRequest request) {
    return guarded(
        store,
        storefront,
        request,
        front -> {
          if (isrcs.size() > MOST_IDS) {
            return error(HttpStatus.BAD_REQUEST, "Too Many Identifiers");
          }
          return include.contains("albums")
              ? error(HttpStatus.GATEWAY_TIMEOUT, "Gateway Timeout")
              : data(
                  front
                      .views()
                      .songs(catalogue.visible(front.store(), front.territory()), isrcs)
                      .toList());
        });
  }

  /** The albums a song is on. */
  @GetMapping("/songs/{id}/albums")
  ResponseEntity<Object> albumsOfSong(
      @PathVariable String store,
      @PathVariable String storefront,
      @PathVariable String id,
      ServerHttpRequest request) {
    return guarded(
        store,
        storefront,
        request,
        front ->
            data(
                catalogue
                    .visible(front.store(), front.territory())
                    .filter(album -> front.views().hasSong(album, id))
                    .map(front.views()::album)
                    .toList()));
  }

  private record Front(Store store, String territory, AppleViews views) {}

  private ResponseEntity<Object> guarded(
      String name,
      String storefront,
      ServerHttpRequest request,
      Function<Front, ResponseEntity<Object>> answer) {
    Store store = stores.require(name, StoreShape.APPLE_MUSIC);
    if (!tokens.accepts(store, request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    if (!STOREFRONTS.contains(storefront)) {
      return error(HttpStatus.NOT_FOUND, "Resource Not Found");
    }
    AppleViews views = new AppleViews(store, storefront, site(request, name));
    return answer.apply(new Front(store, storefront.toUpperCase(Locale.ROOT), views));
  }

  private static ResponseEntity<Object> data(List<Map<String, Object>> resources) {
    return ResponseEntity.ok(Map.of("data", resources));
  }

  private static ResponseEntity<Object> error(HttpStatus status, String title) {
    return ResponseEntity.status(status).body(Refusal.apple(status.value(), title));
  }

  private static String site(ServerHttpRequest request, String store) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .replacePath("/" + store)
        .replaceQuery(null)
        .toUriString();
  }
}
