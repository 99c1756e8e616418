package dev.spindle.dspsync.compare;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an album of a store is our release at all. One recording may be on a single, an album and
 * a compilation; found by ISRC, the album may be another one, and differences to it would mean
 * nothing.
 */
public final class Likeness {

  /** Share of recordings two albums must have in common to be the same release. */
  private static final double ENOUGH = 0.5;

  private Likeness() {}

  /**
   * The same product number, or, where that differs, the same title and mostly the same recordings.
   */
  public static boolean isOurs(LocalRelease ours, StoreAlbum album) {
    return Gtin.same(ours.upc(), album.upc())
        || (Wording.sameTitle(ours.title(), ours.titleVersion(), album.title())
            && inCommon(ours, album) >= ENOUGH);
  }

  /** Recordings in both, by all recordings in either. */
  private static double inCommon(LocalRelease ours, StoreAlbum album) {
    Set<String> own =
        ours.tracks().stream()
            .flatMap(track -> Isrc.canonical(track.isrc()).stream())
            .collect(Collectors.toSet());
    Set<String> theirs =
        album.tracks().stream()
            .flatMap(track -> Isrc.canonical(track.isrc()).stream())
            .collect(Collectors.toSet());
    long both = own.stream().filter(theirs::contains).count();
    long either = own.size() + theirs.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }
}
