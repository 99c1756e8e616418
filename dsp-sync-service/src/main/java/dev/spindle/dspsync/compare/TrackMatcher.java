package dev.spindle.dspsync.compare;

import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import dev.spindle.dspsync.compare.StoreAlbum.StoreTrack;
import dev.spindle.dspsync.compare.TrackMatch.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds our tracks among a store's: first by ISRC, then by wording and playing time, last by place.
 * Every track of the store is given away once, the surest matches first.
 */
final class TrackMatcher {

  private final Provider provider;
  private final Tolerances tolerances;
  private final List<StoreTrack> free;
  private final Map<LocalTrack, TrackMatch> matches = new LinkedHashMap<>();

  private TrackMatcher(StoreAlbum album, Tolerances tolerances) {
    this.provider = album.provider();
    this.tolerances = tolerances;
    this.free = new ArrayList<>(album.tracks());
  }

  /** A match for each of our tracks, in our order. */
  static List<TrackMatch> match(List<LocalTrack> ours, StoreAlbum album, Tolerances tolerances) {
    TrackMatcher matcher = new TrackMatcher(album, tolerances);
    matcher.give(ours, (our, their) -> Isrc.same(our.isrc(), their.isrc()));
    matcher.give(ours, (our, their) -> samePlace(our, their) && matcher.soundsAlike(our, their));
    matcher.give(ours, matcher::soundsAlike);
    matcher.give(ours, TrackMatcher::samePlace);
    return ours.stream().map(matcher::verdict).toList();
  }

  private void give(List<LocalTrack> ours, BiPredicate<LocalTrack, StoreTrack> fits) {
    for (LocalTrack our : ours) {
      if (!matches.containsKey(our)) {
        free.stream()
            .filter(their -> fits.test(our, their))
            .min(nearest(our))
            .ifPresent(their -> take(our, their));
      }
    }
  }

  private void take(LocalTrack our, StoreTrack their) {
    free.remove(their);
    matches.put(our, new TrackMatch(our, their, judge(our, their)));
  }

  private TrackMatch verdict(LocalTrack our) {
    return matches.getOrDefault(our, new TrackMatch(our, null, Verdict.MISSING));
  }

  /**
   * One recording may be on an album twice: the one at our place is ours, else the better sounding.
   */
  private Comparator<StoreTrack> nearest(LocalTrack our) {
    return Comparator.<StoreTrack, Boolean>comparing(their -> !samePlace(our, their))
        .thenComparing(their -> !soundsAlike(our, their));
  }

  private Verdict judge(LocalTrack our, StoreTrack their) {
    boolean alike = soundsAlike(our, their);
    if (Isrc.same(our.isrc(), their.isrc())) {
      return alike ? Verdict.EXACT : Verdict.ISRC_ONLY;
    }
    if (!alike) {
      return Verdict.PLACE_ONLY;
    }
    return our.isrc() == null || their.isrc() == null ? Verdict.PROBABLE : Verdict.OTHER_ISRC;
  }

  private boolean soundsAlike(LocalTrack our, StoreTrack their) {
    return Wording.sameTitle(our.title(), our.titleVersion(), their.title())
        && sameDuration(our, their);
  }

  private boolean sameDuration(LocalTrack our, StoreTrack their) {
    Long ours = our.durationMs();
    Long theirs = their.durationMs();
    return ours == null || theirs == null || tolerances.sameDuration(ours, theirs, provider);
  }

  private static boolean samePlace(LocalTrack our, StoreTrack their) {
    return our.disc() == their.disc() && our.sequence() == their.sequence();
  }
}
