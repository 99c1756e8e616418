package dev.spindle.ddex.build;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.RightsLine;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release as a catalogue knows it.
 *
 * @param id ICPN, GRid, catalogue number
 * @param type DDEX ReleaseType, for example Album
 * @param display title and artists
 * @param label as printed
 * @param rights P-line and C-line
 * @param genre in the store's words
 * @param releaseDate YYYY[-MM[-DD]], or null
 * @param originalReleaseDate first release anywhere, same form, or null
 * @param warning DDEX ParentalWarningType
 * @param tracks in any order
 * @param cover front cover, or null
 * @param offer what may be done with it
 * @param boxed the releases in a boxed set, in order; empty for everything else
 */
public record ReleaseDraft(
    ReleaseId id,
    String type,
    Display display,
    String label,
    Rights rights,
    Genre genre,
    @Nullable String releaseDate,
    @Nullable String originalReleaseDate,
    String warning,
    List<TrackDraft> tracks,
    @Nullable MediaFile cover,
    Offer offer,
    List<Boxed> boxed) {

  /**
   * A release inside a boxed set.
   *
   * @param id ICPN or GRid of its own (rule 1546)
   * @param title as printed on it
   * @param discs of the box that make it up
   */
  public record Boxed(ReleaseId id, String title, Set<Integer> discs) {
    /** Copies the discs. */
    public Boxed {
      discs = Set.copyOf(discs);
    }
  }

  /** The same draft as a box of releases. */
  public ReleaseDraft boxOf(List<Boxed> releases) {
    return new ReleaseDraft(
        id,
        type,
        display,
        label,
        rights,
        genre,
        releaseDate,
        originalReleaseDate,
        warning,
        tracks,
        cover,
        offer,
        releases);
  }

  /**
   * Rights lines.
   *
   * @param pLine or null
   * @param cLine or null
   */
  public record Rights(@Nullable RightsLine pLine, @Nullable RightsLine cLine) {}

  /**
   * What may be done with a release.
   *
   * @param release deals of the whole
   * @param tracks deals of each track by itself; most stores want them
   * @param asSimpleSingle a single of one track is sent in the Simple profile, which has no track
   *     releases
   * @param visibility from when it may be shown, or null
   */
  public record Offer(
      List<Deal> release,
      List<Deal> tracks,
      boolean asSimpleSingle,
      @Nullable Visibility visibility) {

    /** The same deals for the release and for each track. */
    public static Offer everywhereAlike(List<Deal> deals) {
      return new Offer(deals, deals, false, null);
    }

    /** Not on sale: the whole release is taken down. */
    public static Offer none() {
      return new Offer(List.of(), List.of(), false, null);
    }
  }

  /** Copies the tracks. */
  public ReleaseDraft {
    tracks = List.copyOf(tracks);
    boxed = List.copyOf(boxed);
  }
}
