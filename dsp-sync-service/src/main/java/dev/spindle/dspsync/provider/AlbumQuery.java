package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a store is asked for.
 *
 * @param upc GTIN, 12 to 14 digits
 * @param isrcs of the tracks, for when the UPC is not found
 * @param market ISO 3166-1 alpha-2
 */
public record AlbumQuery(@Nullable String upc, List<String> isrcs, String market) {

  /** Copies the codes. */
  public AlbumQuery {
    isrcs = List.copyOf(isrcs);
  }

  /** The query for a release, in a market where it is sold. */
  static AlbumQuery of(LocalRelease release, String preferredMarket) {
    List<String> isrcs =
        release.tracks().stream().map(LocalTrack::isrc).filter(Objects::nonNull).toList();
    return new AlbumQuery(release.upc(), isrcs, release.territories().marketFor(preferredMarket));
  }
}
