package dev.spindle.bench.figures;

import java.util.List;

/**
 * What the rounds came to.
 *
 * @param name what was measured
 * @param unit of both figures
 * @param ours median of ours
 * @param reference medians of the reference, measured before and after ours in every round
 * @param goal what the ratio is held to
 */
public record Comparison(String name, String unit, double ours, List<Double> reference, Goal goal)
    implements Finding {

  /** The same thing measured twice may differ by so much before nothing can be claimed. */
  private static final double RESTLESS = 0.10;

  /** Ours as a multiple of the reference. */
  public double ratio() {
    return ours / ((reference.getFirst() + reference.getLast()) / 2);
  }

  /** How far the two measurements of the same thing lie apart, as a share of the larger. */
  double restlessness() {
    return Math.abs(reference.getFirst() - reference.getLast())
        / Math.max(reference.getFirst(), reference.getLast());
  }

  @Override
  public String verdict() {
    if (restlessness() > RESTLESS) {
      return "no claim: the reference differs from itself by %.0f %%"
          .formatted(restlessness() * 100);
    }
    return goal.isMetBy(ratio()) ? "met" : "not met";
  }

  @Override
  public String sentence() {
    return "ours %,.1f, reference %,.1f and %,.1f %s; ratio %.3f, goal %s"
        .formatted(ours, reference.getFirst(), reference.getLast(), unit, ratio(), goal);
  }
}
