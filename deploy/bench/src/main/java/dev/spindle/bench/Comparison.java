package dev.spindle.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What five rounds came to.
 *
 * @param reference medians of the reference, measured twice in every round, per second
 * @param ours median of ours, per second
 * @param goal least ratio of ours to the reference
 */
record Comparison(String name, List<Double> reference, double ours, double goal) {

  private static final double RESTLESS = 0.10;

  static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  double ratio() {
    return ours / ((reference.getFirst() + reference.getLast()) / 2);
  }

  /** How far the two measurements of the same thing lie apart, as a share of the larger. */
  double restlessness() {
    return Math.abs(reference.getFirst() - reference.getLast())
        / Math.max(reference.getFirst(), reference.getLast());
  }

  String verdict() {
    if (restlessness() > RESTLESS) {
      return "no claim: the reference differs from itself by %.0f %%"
          .formatted(restlessness() * 100);
    }
    return ratio() >= goal ? "met" : "not met";
  }
}
