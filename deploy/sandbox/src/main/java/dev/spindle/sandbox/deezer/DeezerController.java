package dev.spindle.sandbox.deezer;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Gtin;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.Refusal;
import dev.spindle.sandbox.web.StoreLookup;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Albums and tracks of the Deezer shape. Everything is answered with HTTP 200. */
@RestController
@RequestMapping(path = "/{store}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeezerController {

  private static final Map<String, Object> NO_DATA =
      Refusal.deezer(HttpStatus.OK, "DataException", "no data", 800).body();

  private final StoreLookup stores;
  private final Catalogue catalogue;

  DeezerController(StoreLookup stores, Catalogue catalogue) {
    this.stores = stores;
    this.catalogue = catalogue;
  }

  /** An album by id, or by UPC as {@code upc:<digits>}; leading zeros do not count. */
  @GetMapping("/album/{key}")
  Map<String, Object> album(
      @PathVariable String store, @PathVariable String key, ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.DEEZER);
    DeezerViews views = views(found, request);
    return firstAlbum(found, views, key, views::album);
  }

  @GetMapping("/album/{key}/tracks")
  Map<String, Object> albumTracks(
      @PathVariable String store, @PathVariable String key, ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.DEEZER);
    DeezerViews views = views(found, request);
    return firstAlbum(
        found,
        views,
        key,
        album -> Map.of("data", views.tracks(album), "total", album.tracks().size()));
  }

  /** A track by id, or by ISRC as {@code isrc:<code>}. */
  @GetMapping("/track/{key}")
  Map<String, Object> track(
      @PathVariable String store, @PathVariable String key, ServerHttpRequest request) {
    Store found = stores.require(store, StoreShape.DEEZER);
    DeezerViews views = views(found, request);
    BiPredicate<Album, Album.Track> wanted =
        key.startsWith("isrc:")
            ? (_, track) -> track.isrc().equals(key.substring("isrc:".length()))
            : (album, track) -> String.valueOf(views.trackId(album, track)).equals(key);
    return catalogue
        .visible(found, null)
        .flatMap(
            album ->
                album.tracks().stream()
                    .filter(track -> wanted.test(album, track))
                    .map(track -> views.track(album, track)))
        .findFirst()
        .orElse(NO_DATA);
  }

  private Map<String, Object> firstAlbum(
      Store store, DeezerViews views, String key, Function<Album, Map<String, Object>> view) {
    Predicate<Album> wanted =
        key.startsWith("upc:")
            ? album -> Gtin.bare(album.upc()).equals(Gtin.bare(key.substring("upc:".length())))
            : album -> String.valueOf(views.albumId(album)).equals(key);
    return catalogue.visible(store, null).filter(wanted).findFirst().map(view).orElse(NO_DATA);
  }

  private DeezerViews views(Store store, ServerHttpRequest request) {
    String site =
        UriComponentsBuilder.fromUri(request.getURI())
            .replacePath("/" + store.name())
            .replaceQuery(null)
            .toUriString();
    return new DeezerViews(store, site, catalogue.now());
  }
}
