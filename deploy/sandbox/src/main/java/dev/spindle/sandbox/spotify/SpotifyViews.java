package dev.spindle.sandbox.spotify;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.StoreIds;
import dev.spindle.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Albums and tracks as JSON of the Spotify shape. */
final class SpotifyViews {

  private final Store store;
  private final String base;

  /**
   * @param base URL of the API without the trailing slash
   */
  SpotifyViews(Store store, String base) {
    this.store = store;
    this.base = base;
  }

  /** As in search results: neither tracks nor identifiers. */
  Map<String, Object> simplifiedAlbum(Album album) {
    String id = albumId(album);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("album_type", albumType(album));
    view.put("total_tracks", album.tracks().size());
    view.put("external_urls", Map.of("spotify", base + "/album/" + id));
    view.put("href", base + "/v1/albums/" + id);
    view.put("id", id);
    view.put("images", List.of());
    view.put("name", album.title());
    view.put("release_date", album.releaseDate().toString());
    view.put("release_date_precision", "day");
    view.put("type", "album");
    view.put("uri", "spotify:album:" + id);
    view.put("artists", artists(album.artist()));
    return view;
  }

  /** As by id: the first fifty tracks, the UPC; label and markets for big partners only. */
  Map<String, Object> album(Album album, List<String> markets) {
    Map<String, Object> view = simplifiedAlbum(album);
    List<Map<String, Object>> tracks =
        album.tracks().stream().map(t -> simplifiedTrack(album, t)).toList();
    view.put("tracks", page(base + "/v1/albums/" + view.get("id") + "/tracks", tracks, 0, 50));
    view.put("copyrights", copyrights(album));
    view.put("external_ids", Map.of("upc", album.upc()));
    if (store.partnerMode()) {
      view.put("label", album.label() == null ? "" : album.label());
      view.put("available_markets", markets);
      view.put("popularity", 0);
      view.put("genres", List.of());
    }
    return view;
  }

  /** As inside an album: without identifiers. */
  Map<String, Object> simplifiedTrack(Album album, Album.Track track) {
    String id = trackId(album, track);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("artists", artists(track.artist()));
    view.put("disc_number", track.disc());
    view.put("duration_ms", track.durationMs());
    view.put("explicit", track.explicit());
    view.put("external_urls", Map.of("spotify", base + "/track/" + id));
    view.put("href", base + "/v1/tracks/" + id);
    view.put("id", id);
    view.put("is_playable", true);
    view.put("name", track.title());
    view.put("track_number", track.sequence());
    view.put("type", "track");
    view.put("uri", "spotify:track:" + id);
    view.put("is_local", false);
    return view;
  }

  /** As by id: with its album and its ISRC. */
  Map<String, Object> track(Album album, Album.Track track) {
    Map<String, Object> view = simplifiedTrack(album, track);
    view.put("album", simplifiedAlbum(album));
    view.put("external_ids", Map.of("isrc", track.isrc()));
    return view;
  }

  /** A paging object. */
  static Map<String, Object> page(
      String url, List<Map<String, Object>> all, int offset, int limit) {
    char join = url.contains("?") ? '&' : '?';
    int from = Math.min(offset, all.size());
    int to = Math.min(from + limit, all.size());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("href", url + join + "offset=" + offset + "&limit=" + limit);
    view.put("limit", limit);
    view.put("next", to < all.size() ? url + join + "offset=" + to + "&limit=" + limit : null);
    view.put("offset", offset);
    view.put(
        "previous",
        from > 0 ? url + join + "offset=" + Math.max(0, from - limit) + "&limit=" + limit : null);
    view.put("total", all.size());
    view.put("items", all.subList(from, to));
    return view;
  }

  String albumId(Album album) {
    return StoreIds.base62(store, StoreIds.albumKey(album));
  }

  String trackId(Album album, Album.Track track) {
    return StoreIds.base62(store, StoreIds.trackKey(album, track));
  }

  private List<Map<String, Object>> artists(String name) {
    String id = StoreIds.base62(store, "artist|" + name);
    return List.of(Map.of("id", id, "name", name, "type", "artist", "uri", "spotify:artist:" + id));
  }

  private static List<Map<String, Object>> copyrights(Album album) {
    return album.copyright() == null
        ? List.of()
        : List.of(Map.of("text", album.copyright(), "type", "C"));
  }

  private static String albumType(Album album) {
    return switch (album.type()) {
      case "Single", "EP" -> "single";
      case "Compilation" -> "compilation";
      default -> "album";
    };
  }
}
