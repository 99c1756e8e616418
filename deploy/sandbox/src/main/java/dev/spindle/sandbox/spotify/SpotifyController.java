package dev.spindle.sandbox.spotify;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.Refusal;
import dev.spindle.sandbox.web.StoreLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Search, albums and tracks of the Spotify shape. */
@RestController
@RequestMapping(path = "/{store}/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SpotifyController {

  private static final int MOST_RESULTS = 10;

  private final StoreLookup stores;
  private final SpotifyTokens tokens;
  private final Catalogue catalogue;

  SpotifyController(StoreLookup stores, SpotifyTokens tokens, Catalogue catalogue) {
    this.stores = stores;
    this.tokens = tokens;
    this.catalogue = catalogue;
  }

  @GetMapping("/search")
  ResponseEntity<Object> search(
      @PathVariable String store,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam String type,
      @RequestParam String q,
      @RequestParam(required = false) @Nullable String market,
      @RequestParam(defaultValue = "5") int limit,
      @RequestParam(defaultValue = "0") int offset,
      ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.SPOTIFY);
    return guarded(
        found,
        token,
        () -> {
          if (limit < 0 || limit > MOST_RESULTS || offset < 0 || offset > 1000) {
            return error(HttpStatus.BAD_REQUEST, "Invalid limit");
          }
          SpotifyViews views = views(found, request);
          List<Map<String, Object>> hits = hits(found, views, type, q, market);
          String url = searchUrl(request, store, type, q);
          return ResponseEntity.ok(Map.of(type + "s", SpotifyViews.page(url, hits, offset, limit)));
        });
  }

  @GetMapping("/albums/{id}")
  ResponseEntity<Object> album(
      @PathVariable String store,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam(required = false) @Nullable String market,
      ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.SPOTIFY);
    SpotifyViews views = views(found, request);
    return guarded(
        found,
        token,
        () ->
            findAlbum(found, views, id, market)
                .map(album -> views.album(album, album.territories(catalogue.now())))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> error(HttpStatus.NOT_FOUND, "Resource not found")));
  }

  @GetMapping("/albums/{id}/tracks")
  ResponseEntity<Object> albumTracks(
      @PathVariable String store,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int offset,
      ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.SPOTIFY);
    SpotifyViews views = views(found, request);
    String url = base(request, store) + "/v1/albums/" + id + "/tracks";
    return guarded(
        found,
        token,
        () ->
            findAlbum(found, views, id, null)
                .map(
                    album ->
                        album.tracks().stream().map(t -> views.simplifiedTrack(album, t)).toList())
                .map(tracks -> SpotifyViews.page(url, tracks, offset, Math.min(limit, 50)))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> error(HttpStatus.NOT_FOUND, "Resource not found")));
  }

  @GetMapping("/tracks/{id}")
  ResponseEntity<Object> track(
      @PathVariable String store,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestParam(required = false) @Nullable String market,
      ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.SPOTIFY);
    SpotifyViews views = views(found, request);
    return guarded(
        found,
        token,
        () ->
            catalogue
                .visible(found, market)
                .flatMap(
                    album ->
                        album.tracks().stream()
                            .filter(track -> views.trackId(album, track).equals(id))
                            .map(track -> views.track(album, track)))
                .findFirst()
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> error(HttpStatus.NOT_FOUND, "Resource not found")));
  }

  /**
   * Filters as documented: {@code upc} only for albums, {@code isrc} only for tracks, both exact.
   */
  private List<Map<String, Object>> hits(
      Store store, SpotifyViews views, String type, String query, @Nullable String market) {
    if (type.equals("album") && query.startsWith("upc:")) {
      String upc = query.substring("upc:".length());
      return catalogue
          .visible(store, market)
          .filter(album -> album.upc().equals(upc))
          .map(views::simplifiedAlbum)
          .toList();
    }
    if (type.equals("track") && query.startsWith("isrc:")) {
      String isrc = query.substring("isrc:".length());
      return catalogue
          .visible(store, market)
          .flatMap(album -> album.track(isrc).map(track -> views.track(album, track)).stream())
          .toList();
    }
    return List.of();
  }

  private Optional<Album> findAlbum(
      Store store, SpotifyViews views, String id, @Nullable String market) {
    return catalogue
        .visible(store, market)
        .filter(album -> views.albumId(album).equals(id))
        .findFirst();
  }

  private ResponseEntity<Object> guarded(
      Store store, @Nullable String authorization, Supplier<ResponseEntity<Object>> answer) {
    return switch (tokens.check(store, authorization)) {
      case VALID -> answer.get();
      case MISSING -> error(HttpStatus.UNAUTHORIZED, "No token provided");
      case INVALID -> error(HttpStatus.UNAUTHORIZED, "Invalid access token");
      case EXPIRED -> error(HttpStatus.UNAUTHORIZED, "The access token expired");
    };
  }

  private static ResponseEntity<Object> error(HttpStatus status, String message) {
    return ResponseEntity.status(status).body(Refusal.spotify(status.value(), message, null));
  }

  private static SpotifyViews views(Store store, ServerHttpRequest request) {
    return new SpotifyViews(store, base(request, store.name()));
  }

  private static String searchUrl(
      ServerHttpRequest request, String store, String type, String query) {
    return UriComponentsBuilder.fromUriString(base(request, store) + "/v1/search")
        .queryParam("type", type)
        .queryParam("q", query)
        .toUriString();
  }

  private static String base(ServerHttpRequest request, String store) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .replacePath("/" + store)
        .replaceQuery(null)
        .toUriString();
  }
}
