package dev.spindle.dspsync.compare;

import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import dev.spindle.dspsync.compare.StoreAlbum.StoreTrack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One store's album beside ours.
 *
 * @param album the store's
 * @param matches one per track of ours, in our order
 * @param differences what differs beyond tolerance, release first, then track by track
 */
public record Comparison(StoreAlbum album, List<TrackMatch> matches, List<Difference> differences) {

  /**
   * Compares.
   *
   * @param released first day of sale as planned, local; absent when it is not known here
   */
  public static Comparison of(
      LocalRelease ours, @Nullable LocalDate released, StoreAlbum album, Tolerances tolerances) {
    List<TrackMatch> matches = TrackMatcher.match(ours.tracks(), album, tolerances);
    return new Builder(album, tolerances).compare(ours, released, matches);
  }

  private static final class Builder {

    private final StoreAlbum album;
    private final Tolerances tolerances;
    private final List<Difference> found = new ArrayList<>();

    Builder(StoreAlbum album, Tolerances tolerances) {
      this.album = album;
      this.tolerances = tolerances;
    }

    Comparison compare(LocalRelease ours, @Nullable LocalDate released, List<TrackMatch> matches) {
      release(ours, released);
      matches.forEach(match -> track(match));
      return new Comparison(album, matches, List.copyOf(found));
    }

    private void release(LocalRelease ours, @Nullable LocalDate released) {
      if (!Wording.sameTitle(ours.title(), ours.titleVersion(), album.title())) {
        add(null, Field.TITLE, whole(ours.title(), ours.titleVersion()), album.title());
      }
      if (!Wording.sameArtists(ours.artist(), album.artists())) {
        add(null, Field.ARTIST, ours.artist(), String.join(", ", album.artists()));
      }
      if (ours.upc() != null && album.upc() != null && !Gtin.same(ours.upc(), album.upc())) {
        add(null, Field.UPC, ours.upc(), album.upc());
      }
      label(ours.label(), album.label());
      date(ours, released, album.releaseDate());
      if (ours.tracks().size() != album.tracks().size()) {
        add(null, Field.TRACK_COUNT, "" + ours.tracks().size(), "" + album.tracks().size());
      }
    }

    private void label(@Nullable String ours, @Nullable String theirs) {
      if (ours != null && theirs != null && !Wording.sameWords(ours, theirs)) {
        add(null, Field.LABEL, ours, theirs);
      }
    }

    /** A store may show the day of sale or the first release anywhere; both are right. */
    private void date(LocalRelease ours, @Nullable LocalDate released, @Nullable String theirs) {
      boolean known = released != null || ours.originalReleaseDate() != null;
      if (known
          && theirs != null
          && !ReleaseDates.near(released, theirs, tolerances.days())
          && !ReleaseDates.agree(ours.originalReleaseDate(), theirs)) {
        String own = released == null ? ours.originalReleaseDate() : released.toString();
        add(null, Field.RELEASE_DATE, own, theirs);
      }
    }

    private void track(TrackMatch match) {
      LocalTrack our = match.ours();
      StoreTrack their = match.theirs();
      if (their == null) {
        add(our.id(), Field.TRACK, whole(our.title(), our.titleVersion()), null);
      } else {
        track(our, their);
      }
    }

    private void track(LocalTrack our, StoreTrack their) {
      if (!Wording.sameTitle(our.title(), our.titleVersion(), their.title())) {
        add(our.id(), Field.TRACK_TITLE, whole(our.title(), our.titleVersion()), their.title());
      }
      if (!Wording.sameArtists(our.artist(), their.artists())) {
        add(our.id(), Field.TRACK_ARTIST, our.artist(), String.join(", ", their.artists()));
      }
      if (our.isrc() != null && their.isrc() != null && !Isrc.same(our.isrc(), their.isrc())) {
        add(our.id(), Field.ISRC, our.isrc(), their.isrc());
      }
      duration(our, their);
    }

    private void duration(LocalTrack our, StoreTrack their) {
      Long ours = our.durationMs();
      Long theirs = their.durationMs();
      if (ours != null
          && theirs != null
          && !tolerances.sameDuration(ours, theirs, album.provider())) {
        add(our.id(), Field.DURATION, ours.toString(), theirs.toString());
      }
    }

    private void add(
        @Nullable UUID track, Field field, @Nullable String ours, @Nullable String theirs) {
      found.add(new Difference(album.provider(), track, field, ours, theirs));
    }

    private static String whole(String title, @Nullable String version) {
      return version == null ? title : title + " (" + version + ")";
    }
  }

  /** The store's track for one of ours; absent when it has none. */
  public StoreAlbum.@Nullable StoreTrack theirs(UUID trackId) {
    return matches.stream()
        .filter(match -> match.ours().id().equals(trackId))
        .map(TrackMatch::theirs)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
