package dev.spindle.sandbox.spotify;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.Refusal;
import dev.spindle.sandbox.web.StoreLookup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
      @PathVariable String store, @ModelAttribute Search search, ServerHttpRequest request) {
    return guarded(
        store,
        request,
        front ->
            search.isWithinLimits()
                ? ResponseEntity.ok(
                    Map.of(
                        search.type() + "s",
                        SpotifyViews.page(
                            searchUrl(request, store, search),
                            hits(front, search),
                            search.offset(),
                            search.limit())))
                : error(HttpStatus.BAD_REQUEST, "Invalid limit"));
  }

  @GetMapping("/albums/{id}")
  ResponseEntity<Object> album(
      @PathVariable String store,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String market,
      ServerHttpRequest request) {
    return guarded(
        store,
        request,
        front ->
            found(
                findAlbum(front, id, market)
                    .map(album -> front.views().album(album, album.territories(catalogue.now())))));
  }

  @GetMapping("/albums/{id}/tracks")
  ResponseEntity<Object> albumTracks(
      @PathVariable String store,
      @PathVariable String id,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int offset,
      ServerHttpRequest request) {
    String url = base(request, store) + "/v1/albums/" + id + "/tracks";
    return guarded(
        store,
        request,
        front ->
            found(
                findAlbum(front, id, null)
                    .map(
                        album ->
                            album.tracks().stream()
                                .map(track -> front.views().simplifiedTrack(album, track))
                                .toList())
                    .map(tracks -> SpotifyViews.page(url, tracks, offset, Math.min(limit, 50)))));
  }

  @GetMapping("/tracks/{id}")
  ResponseEntity<Object> track(
      @PathVariable String store,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String market,
      ServerHttpRequest request) {
    return guarded(
        store,
        request,
        front ->
            found(
                catalogue
                    .visible(front.store(), market)
                    .flatMap(
                        album ->
                            album.tracks().stream()
                                .filter(track -> front.views().trackId(album, track).equals(id))
                                .map(track -> front.views().track(album, track)))
                    .findFirst()));
  }

  /** A search as asked for; limits are those of development mode since February 2026. */
  record Search(
      String type,
      String q,
      @Nullable String market,
      @BindParam("limit") @Nullable Integer wantedLimit,
      @BindParam("offset") @Nullable Integer wantedOffset) {

    int limit() {
      return Objects.requireNonNullElse(wantedLimit, 5);
    }

    int offset() {
      return Objects.requireNonNullElse(wantedOffset, 0);
    }

    boolean isWithinLimits() {
      return limit() >= 0 && limit() <= MOST_RESULTS && offset() >= 0 && offset() <= 1000;
    }
  }

  private record Front(Store store, SpotifyViews views) {}

  /**
   * Filters as documented: {@code upc} only for albums, {@code isrc} only for tracks, both exact.
   */
  private List<Map<String, Object>> hits(Front front, Search search) {
    SpotifyViews views = front.views();
    if (search.type().equals("album") && search.q().startsWith("upc:")) {
      String upc = search.q().substring("upc:".length());
      return catalogue
          .visible(front.store(), search.market())
          .filter(album -> album.upc().equals(upc))
          .map(views::simplifiedAlbum)
          .toList();
    }
    if (search.type().equals("track") && search.q().startsWith("isrc:")) {
      String isrc = search.q().substring("isrc:".length());
      return catalogue
          .visible(front.store(), search.market())
          .flatMap(album -> album.track(isrc).map(track -> views.track(album, track)).stream())
          .toList();
    }
    return List.of();
  }

  private Optional<Album> findAlbum(Front front, String id, @Nullable String market) {
    return catalogue
        .visible(front.store(), market)
        .filter(album -> front.views().albumId(album).equals(id))
        .findFirst();
  }

  private ResponseEntity<Object> guarded(
      String name, ServerHttpRequest request, Function<Front, ResponseEntity<Object>> answer) {
    Store store = stores.require(name, StoreShape.SPOTIFY);
    return switch (tokens.check(store, request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
      case VALID -> answer.apply(new Front(store, new SpotifyViews(store, base(request, name))));
      case MISSING -> error(HttpStatus.UNAUTHORIZED, "No token provided");
      case INVALID -> error(HttpStatus.UNAUTHORIZED, "Invalid access token");
      case EXPIRED -> error(HttpStatus.UNAUTHORIZED, "The access token expired");
    };
  }

  private static ResponseEntity<Object> found(Optional<Map<String, Object>> view) {
    return view.<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> error(HttpStatus.NOT_FOUND, "Resource not found"));
  }

  private static ResponseEntity<Object> error(HttpStatus status, String message) {
    return ResponseEntity.status(status).body(Refusal.spotify(status.value(), message, null));
  }

  private static String searchUrl(ServerHttpRequest request, String store, Search search) {
    return UriComponentsBuilder.fromUriString(base(request, store) + "/v1/search")
        .queryParam("type", search.type())
        .queryParam("q", search.q())
        .toUriString();
  }

  private static String base(ServerHttpRequest request, String store) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .replacePath("/" + store)
        .replaceQuery(null)
        .toUriString();
  }
}
