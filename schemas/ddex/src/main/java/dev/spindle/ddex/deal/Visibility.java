package dev.spindle.ddex.deal;

import org.jspecify.annotations.Nullable;

/**
 * From when a store may show a release that is not out yet. Date-times only; null where not said.
 *
 * @param reference local anchor V…
 * @param territories or null for everywhere
 * @param display of the release
 * @param coverArt of the cover
 * @param trackListing of the whole track list
 * @param clips of preview clips
 */
public record Visibility(
    String reference,
    @Nullable Territories territories,
    @Nullable Moment display,
    @Nullable Moment coverArt,
    @Nullable Moment trackListing,
    @Nullable Moment clips) {

  /** Checks the reference and that only date-times are used. */
  public Visibility {
    if (!reference.matches("V[\\d\\-_a-zA-Z]+")) {
      throw new IllegalArgumentException("\"%s\" is no visibility reference".formatted(reference));
    }
    for (Moment moment : new @Nullable Moment[] {display, coverArt, trackListing, clips}) {
      if (moment instanceof Moment.Day) {
        throw new IllegalArgumentException("a visibility date needs a time");
      }
    }
  }

  /** Whether it holds everywhere and says nothing of clips, which is all 4.2 can say. */
  public boolean isPlain() {
    return territories == null && clips == null;
  }
}
