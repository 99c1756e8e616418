package dev.spindle.sandbox.deezer;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.StoreIds;
import dev.spindle.sandbox.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Albums and tracks as JSON of the Deezer shape. */
final class DeezerViews {

  private final Store store;
  private final String site;
  private final Instant now;

  /**
   * @param site URL of the store without the trailing slash
   */
  DeezerViews(Store store, String site, Instant now) {
    this.store = store;
    this.site = site;
    this.now = now;
  }

  Map<String, Object> album(Album album) {
    long id = albumId(album);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("title", album.title());
    view.put("upc", album.upc());
    view.put("link", site + "/album/" + id);
    view.put("share", site + "/album/" + id + "?utm_source=share");
    view.put("genre_id", -1);
    view.put("genres", Map.of("data", List.of()));
    view.put("label", album.label() == null ? "" : album.label());
    view.put("nb_tracks", album.tracks().size());
    view.put("duration", seconds(album.durationMs()));
    view.put("fans", 0);
    view.put("release_date", album.releaseDate().toString());
    view.put("record_type", recordType(album));
    view.put("available", !album.territories(now).isEmpty());
    view.put("tracklist", site + "/album/" + id + "/tracks");
    view.put("explicit_lyrics", album.tracks().stream().anyMatch(Album.Track::explicit));
    view.put("contributors", List.of(artist(album.artist(), "Main")));
    view.put("artist", artist(album.artist(), null));
    view.put("type", "album");
    view.put("tracks", Map.of("data", tracks(album)));
    return view;
  }

  /** As inside an album: neither ISRC nor position. */
  List<Map<String, Object>> tracks(Album album) {
    return album.tracks().stream().map(track -> listed(album, track)).toList();
  }

  /** As by id. */
  Map<String, Object> track(Album album, Album.Track track) {
    Map<String, Object> view = listed(album, track);
    view.put("isrc", track.isrc());
    view.put("track_position", track.sequence());
    view.put("disk_number", track.disc());
    view.put("release_date", album.releaseDate().toString());
    view.put("available_countries", album.territories(now));
    view.put(
        "album",
        Map.of(
            "id",
            albumId(album),
            "title",
            album.title(),
            "link",
            site + "/album/" + albumId(album)));
    return view;
  }

  long albumId(Album album) {
    return StoreIds.number(store, StoreIds.albumKey(album));
  }

  long trackId(Album album, Album.Track track) {
    return StoreIds.number(store, StoreIds.trackKey(album, track));
  }

  private Map<String, Object> listed(Album album, Album.Track track) {
    long id = trackId(album, track);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("readable", true);
    view.put("title", track.title());
    view.put("title_short", track.title());
    view.put("title_version", "");
    view.put("link", site + "/track/" + id);
    view.put("duration", seconds(track.durationMs()));
    view.put("rank", 0);
    view.put("explicit_lyrics", track.explicit());
    view.put("preview", "");
    view.put("artist", artist(track.artist(), null));
    view.put("type", "track");
    return view;
  }

  private Map<String, Object> artist(String name, @Nullable String role) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", StoreIds.number(store, "artist|" + name));
    view.put("name", name);
    if (role != null) {
      view.put("role", role);
    }
    return view;
  }

  private static long seconds(long milliseconds) {
    return milliseconds / 1000;
  }

  private static String recordType(Album album) {
    return switch (album.type()) {
      case "Single", "EP" -> album.type().toLowerCase(Locale.ROOT);
      case "Compilation" -> "compile";
      default -> "album";
    };
  }
}
