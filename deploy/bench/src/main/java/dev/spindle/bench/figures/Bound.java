package dev.spindle.bench.figures;

/**
 * A figure held to a bound of its own, for want of anything to compare it with.
 *
 * @param goal what the value is held to
 */
public record Bound(String name, String unit, double value, Goal goal) implements Finding {

  @Override
  public String verdict() {
    return goal.isMetBy(value) ? "met" : "not met";
  }

  @Override
  public String sentence() {
    return "%,.2f %s, goal %s".formatted(value, unit, goal);
  }
}
