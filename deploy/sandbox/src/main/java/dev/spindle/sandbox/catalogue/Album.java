package dev.spindle.sandbox.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An album as a store holds it.
 *
 * @param upc GTIN as delivered, 12 to 14 digits
 * @param title with its version in brackets, where there is one
 * @param artist artist line as printed
 * @param label as printed; absent when the message named none
 * @param releaseDate first day of sale, local
 * @param type DDEX release type, for example {@code Album}
 * @param copyright C-line
 * @param genre as delivered
 * @param tracks in order of disc and number, never empty
 * @param deals of the album itself; empty when it was taken down
 */
public record Album(
    String upc,
    String title,
    String artist,
    @Nullable String label,
    LocalDate releaseDate,
    String type,
    @Nullable String copyright,
    @Nullable String genre,
    List<Track> tracks,
    List<Deal> deals) {

  /**
   * A track.
   *
   * @param number position on the album, from 1
   * @param disc disc, from 1
   * @param sequence position on the disc, from 1
   * @param isrc 12 characters
   * @param title with its version in brackets, where there is one
   * @param artist artist line as printed
   * @param durationMs milliseconds
   * @param explicit whether it is marked explicit
   * @param deals of the track; empty when it may not be shown
   */
  public record Track(
      int number,
      int disc,
      int sequence,
      String isrc,
      String title,
      String artist,
      long durationMs,
      boolean explicit,
      List<Deal> deals) {

    /** Whether it may be shown in a territory. */
    public boolean isAvailableIn(String territory, Instant now) {
      return deals.stream().anyMatch(deal -> deal.covers(territory, now));
    }
  }

  /** Whether it may be shown in a territory. */
  public boolean isAvailableIn(String territory, Instant now) {
    return deals.stream().anyMatch(deal -> deal.covers(territory, now));
  }

  /** Territories it may be shown in, sorted. */
  public List<String> territories(Instant now) {
    TreeSet<String> found = new TreeSet<>(TerritoryZones.territories());
    found.removeIf(territory -> !isAvailableIn(territory, now));
    return List.copyOf(found);
  }

  /** The album with only those tracks that may be shown in a territory. */
  Album in(String territory, Instant now) {
    return withTracks(tracks.stream().filter(t -> t.isAvailableIn(territory, now)).toList());
  }

  /** The album with only those tracks that may be shown somewhere. */
  Album anywhere(Instant now) {
    return withTracks(
        tracks.stream()
            .filter(
                t -> TerritoryZones.territories().stream().anyMatch(c -> t.isAvailableIn(c, now)))
            .toList());
  }

  /** The track with that ISRC. */
  public Optional<Track> track(String isrc) {
    return tracks.stream().filter(track -> track.isrc().equals(isrc)).findFirst();
  }

  /** Sum of the tracks' durations, milliseconds. */
  public long durationMs() {
    return tracks.stream().mapToLong(Track::durationMs).sum();
  }

  /** The album with other tracks. */
  Album withTracks(List<Track> others) {
    return new Album(upc, title, artist, label, releaseDate, type, copyright, genre, others, deals);
  }
}
