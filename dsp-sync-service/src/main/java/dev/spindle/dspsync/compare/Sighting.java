package dev.spindle.dspsync.compare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking one store. */
public sealed interface Sighting {

  /** The store that was asked. */
  Provider provider();

  /** It shows the release. */
  record Shown(StoreAlbum album) implements Sighting {
    @Override
    public Provider provider() {
      return album.provider();
    }
  }

  /** It answered, and does not show the release. */
  record NotShown(Provider provider) implements Sighting {}

  /**
   * It gave no usable answer.
   *
   * @param trouble what kind
   * @param detail one plain sentence
   * @param retryAt the moment the store named for asking again
   */
  record Failed(Provider provider, Trouble trouble, String detail, @Nullable Instant retryAt)
      implements Sighting {}

  /** Why a store gave no usable answer. */
  enum Trouble {
    /** Our credentials are not accepted. */
    AUTH,
    /** Too many calls; it said when to come again, or we know its window. */
    RATE_LIMIT,
    /** The budget is used up until it renews. */
    QUOTA,
    /** Not reachable, too slow, or an error of its own. */
    UNAVAILABLE,
    /** It answered something that is not what its documentation says. */
    MALFORMED
  }
}
