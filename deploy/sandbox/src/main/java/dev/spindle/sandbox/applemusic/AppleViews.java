package dev.spindle.sandbox.applemusic;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Gtin;
import dev.spindle.sandbox.catalogue.StoreIds;
import dev.spindle.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Albums and songs as JSON of the Apple shape, for one storefront. */
final class AppleViews {

  private final Store store;
  private final String storefront;
  private final String site;

  /**
   * @param site URL of the store without the trailing slash
   */
  AppleViews(Store store, String storefront, String site) {
    this.store = store;
    this.storefront = storefront;
    this.site = site;
  }

  Map<String, Object> album(Album album) {
    String href = "/v1/catalog/" + storefront + "/albums/" + albumId(album);
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("name", album.title());
    attributes.put("artistName", album.artist());
    attributes.put("releaseDate", album.releaseDate().toString());
    attributes.put("upc", Gtin.padded(album.upc()));
    attributes.put("trackCount", album.tracks().size());
    attributes.put("isSingle", album.type().equals("Single"));
    attributes.put("isCompilation", album.type().equals("Compilation"));
    attributes.put("isComplete", true);
    attributes.put("isMasteredForItunes", false);
    attributes.put("genreNames", album.genre() == null ? List.of() : List.of(album.genre()));
    attributes.put("url", site + "/" + storefront + "/album/" + albumId(album));
    if (album.label() != null) {
      attributes.put("recordLabel", album.label());
    }
    if (album.copyright() != null) {
      attributes.put("copyright", album.copyright());
    }
    List<Map<String, Object>> songs = album.tracks().stream().map(t -> song(album, t)).toList();
    return resource(
        albumId(album), "albums", href, attributes, Map.of("tracks", relation(href, songs)));
  }

  Map<String, Object> song(Album album, Album.Track track) {
    String id = songId(album, track);
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("name", track.title());
    attributes.put("artistName", track.artist());
    attributes.put("albumName", album.title());
    attributes.put("isrc", track.isrc());
    attributes.put("durationInMillis", track.durationMs());
    attributes.put("discNumber", track.disc());
    attributes.put("trackNumber", track.sequence());
    attributes.put("releaseDate", album.releaseDate().toString());
    attributes.put("url", site + "/" + storefront + "/song/" + id);
    if (track.explicit()) {
      attributes.put("contentRating", "explicit");
    }
    String href = "/v1/catalog/" + storefront + "/songs/" + id;
    return resource(id, "songs", href, attributes, Map.of());
  }

  /** All songs with one of the ISRCs; one recording may be on several albums. */
  Stream<Map<String, Object>> songs(Stream<Album> albums, List<String> isrcs) {
    return albums.flatMap(
        album ->
            album.tracks().stream()
                .filter(track -> isrcs.contains(track.isrc()))
                .map(track -> song(album, track)));
  }

  boolean hasSong(Album album, String id) {
    return album.tracks().stream().anyMatch(track -> songId(album, track).equals(id));
  }

  private String songId(Album album, Album.Track track) {
    return String.valueOf(StoreIds.number(store, StoreIds.trackKey(album, track)));
  }

  String albumId(Album album) {
    return String.valueOf(StoreIds.number(store, StoreIds.albumKey(album)));
  }

  private static Map<String, Object> relation(String href, List<Map<String, Object>> data) {
    return Map.of("href", href + "/tracks", "data", data);
  }

  private static Map<String, Object> resource(
      String id,
      String type,
      String href,
      Map<String, Object> attributes,
      Map<String, Object> relationships) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("type", type);
    view.put("href", href);
    view.put("attributes", attributes);
    if (!relationships.isEmpty()) {
      view.put("relationships", relationships);
    }
    return view;
  }
}
