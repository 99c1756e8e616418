package dev.spindle.dspsync.compare;

import org.jspecify.annotations.Nullable;

/**
 * Which track of a store is ours.
 *
 * @param ours our track
 * @param theirs the store's; absent exactly when the verdict is MISSING
 * @param verdict how sure that is
 */
public record TrackMatch(
    LocalRelease.LocalTrack ours, StoreAlbum.@Nullable StoreTrack theirs, Verdict verdict) {

  /** How sure a match is. */
  public enum Verdict {
    /** Same ISRC, title and playing time agree. */
    EXACT,
    /** Same ISRC, but title or playing time differ: the code may be on the wrong recording. */
    ISRC_ONLY,
    /** One side has no ISRC; title and playing time agree. */
    PROBABLE,
    /** Same place, title and playing time, but another ISRC. */
    OTHER_ISRC,
    /** Same place on the album; neither ISRC nor title and playing time agree. */
    PLACE_ONLY,
    /** No track of the store is it. */
    MISSING
  }
}
