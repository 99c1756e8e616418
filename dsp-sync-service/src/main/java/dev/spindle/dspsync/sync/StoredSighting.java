package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sighting as it lies in the table: flat, so that old rows stay readable. */
record StoredSighting(
    Provider provider,
    @Nullable StoreAlbum album,
    @Nullable Trouble trouble,
    @Nullable String detail,
    @Nullable Instant retryAt) {

  static StoredSighting of(Sighting sighting) {
    return switch (sighting) {
      case Sighting.Shown(var album) ->
          new StoredSighting(album.provider(), album, null, null, null);
      case Sighting.NotShown(var provider) -> new StoredSighting(provider, null, null, null, null);
      case Sighting.Failed(var provider, var trouble, var detail, var retryAt) ->
          new StoredSighting(provider, null, trouble, detail, retryAt);
    };
  }

  Sighting sighting() {
    if (album != null) {
      return new Sighting.Shown(album);
    }
    return trouble == null
        ? new Sighting.NotShown(provider)
        : new Sighting.Failed(provider, trouble, Objects.requireNonNullElse(detail, ""), retryAt);
  }
}
