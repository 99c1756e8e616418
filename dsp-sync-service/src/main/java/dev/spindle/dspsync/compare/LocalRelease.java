package dev.spindle.dspsync.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our release, as far as stores can be asked about it.
 *
 * @param id release id
 * @param version catalogue version
 * @param title as printed, without its version
 * @param titleVersion for example "Deluxe Edition"
 * @param artist artist line as printed
 * @param label as printed
 * @param upc GTIN, 12 to 14 digits
 * @param originalReleaseDate first release anywhere: YYYY, YYYY-MM or YYYY-MM-DD
 * @param territories where it may be sold
 * @param tracks in order of disc and sequence
 */
public record LocalRelease(
    UUID id,
    long version,
    String title,
    @Nullable String titleVersion,
    String artist,
    @Nullable String label,
    @Nullable String upc,
    @Nullable String originalReleaseDate,
    SaleArea territories,
    List<LocalTrack> tracks) {

  /**
   * Our track.
   *
   * @param id track id
   * @param disc from 1
   * @param sequence place on the disc, from 1
   * @param title as printed, without its version
   * @param titleVersion for example "Radio Edit"
   * @param artist artist line as printed
   * @param isrc 12 characters
   * @param durationMs milliseconds
   */
  public record LocalTrack(
      UUID id,
      int disc,
      int sequence,
      String title,
      @Nullable String titleVersion,
      String artist,
      @Nullable String isrc,
      @Nullable Long durationMs) {}

  /** Copies the list. */
  public LocalRelease {
    tracks = List.copyOf(tracks);
  }

  /** The track with that id. */
  public Optional<LocalTrack> track(UUID trackId) {
    return tracks.stream().filter(track -> track.id().equals(trackId)).findFirst();
  }

  /** Whether a store can be asked for it: by UPC, or by the ISRC of a track. */
  public boolean canBeLookedUp() {
    return upc != null || tracks.stream().anyMatch(track -> track.isrc() != null);
  }
}
