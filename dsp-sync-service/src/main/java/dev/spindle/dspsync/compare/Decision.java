package dev.spindle.dspsync.compare;

import org.jspecify.annotations.Nullable;

/**
 * What a person made of a difference. It holds as long as neither side changes its value.
 *
 * @param difference as it was when the person decided
 * @param resolution which way
 * @param value the value that is right now; absent when the field is to have none
 */
public record Decision(Difference difference, Resolution resolution, @Nullable String value) {

  /** Ways to settle a difference. */
  public enum Resolution {
    /** We are right; the store is told by the next delivery. */
    KEEP_LOCAL,
    /** The store is right; the catalogue takes its value. */
    ACCEPT_DSP,
    /** Neither: a third value is right. */
    MERGE
  }

  /** Whether it settles a difference: the same field of the same store with the same values. */
  boolean settles(Difference other) {
    return difference.equals(other);
  }

  /** Whether the catalogue has to change. */
  boolean changesUs() {
    return resolution != Resolution.KEEP_LOCAL;
  }
}
