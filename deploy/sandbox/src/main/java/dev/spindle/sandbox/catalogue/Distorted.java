package dev.spindle.sandbox.catalogue;

import dev.spindle.sandbox.store.Behaviour;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a store that gets things wrong makes of an album. */
final class Distorted {

  private Distorted() {}

  static Album of(Album album, Behaviour.Catalogue how) {
    return new Album(
        or(how.upc(), album.upc()),
        or(how.title(), album.title()),
        album.artist(),
        album.label(),
        album.releaseDate(),
        album.type(),
        album.copyright(),
        album.genre(),
        album.tracks().stream().map(track -> of(track, how.tracks())).toList(),
        album.deals());
  }

  private static Album.Track of(
      Album.Track track, @Nullable List<Behaviour.Distortion> distortions) {
    return Objects.requireNonNullElse(distortions, List.<Behaviour.Distortion>of()).stream()
        .filter(distortion -> distortion.number() == track.number())
        .findFirst()
        .map(distortion -> of(track, distortion))
        .orElse(track);
  }

  private static Album.Track of(Album.Track track, Behaviour.Distortion distortion) {
    Long offset = distortion.durationOffsetMs();
    return new Album.Track(
        track.number(),
        track.disc(),
        track.sequence(),
        or(distortion.isrc(), track.isrc()),
        or(distortion.title(), track.title()),
        track.artist(),
        track.durationMs() + (offset == null ? 0 : offset),
        track.explicit(),
        track.deals());
  }

  private static String or(@Nullable String other, String own) {
    return other == null ? own : other;
  }
}
