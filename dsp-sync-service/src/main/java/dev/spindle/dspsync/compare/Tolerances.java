package dev.spindle.dspsync.compare;

import java.time.Duration;

/**
 * What still counts as the same.
 *
 * @param duration difference of playing times; the store's own grain comes on top. Encoders pad and
 *     trim, so two seconds are usual
 * @param days difference of release dates; a date begins within 26 hours around the globe
 */
public record Tolerances(Duration duration, int days) {

  /** Two seconds, one day. */
  public static final Tolerances USUAL = new Tolerances(Duration.ofSeconds(2), 1);

  boolean sameDuration(long ours, long theirs, Provider provider) {
    return Math.abs(ours - theirs) <= duration.plus(provider.grain()).toMillis();
  }
}
