package dev.spindle.bench.figures;

/** A figure nobody set a goal for. */
public record Reported(String name, String unit, double value) implements Finding {

  @Override
  public String verdict() {
    return "reported";
  }

  @Override
  public String sentence() {
    return "%,.2f %s".formatted(value, unit);
  }
}
