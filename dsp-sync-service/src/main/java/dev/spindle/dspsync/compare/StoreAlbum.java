package dev.spindle.dspsync.compare;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An album as a store shows it.
 *
 * @param provider the store
 * @param externalId the store's own id
 * @param url page for listeners
 * @param upc as the store writes it, padded or not
 * @param title with its version
 * @param artists names, in the store's order; never empty
 * @param label absent where the store does not tell it
 * @param releaseDate YYYY, YYYY-MM or YYYY-MM-DD
 * @param tracks in order of disc and sequence
 */
public record StoreAlbum(
    Provider provider,
    String externalId,
    URI url,
    @Nullable String upc,
    String title,
    List<String> artists,
    @Nullable String label,
    @Nullable String releaseDate,
    List<StoreTrack> tracks) {

  /**
   * A track as a store shows it.
   *
   * @param externalId the store's own id
   * @param disc from 1
   * @param sequence place on the disc, from 1
   * @param title with its version
   * @param artists names, in the store's order; may be empty
   * @param isrc as the store writes it
   * @param durationMs milliseconds, as exact as {@link Provider#grain} says
   */
  public record StoreTrack(
      String externalId,
      int disc,
      int sequence,
      String title,
      List<String> artists,
      @Nullable String isrc,
      @Nullable Long durationMs) {}

  /** Copies the lists. */
  public StoreAlbum {
    artists = List.copyOf(artists);
    tracks = List.copyOf(tracks);
  }
}
