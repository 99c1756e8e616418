package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.StoreAlbum;
import reactor.core.publisher.Mono;

/** A store's catalogue. */
public interface StoreCatalogue {

  /** Which store. */
  Provider provider();

  /**
   * Looks an album up by UPC, else by the ISRCs of its tracks.
   *
   * @return the album with all its tracks; empty when the store does not show it in that market;
   *     fails with {@link StoreTroubleException} when there is no usable answer
   */
  Mono<StoreAlbum> find(StoreAccess access, AlbumQuery query);
}
