package dev.spindle.testkit.faults.history;

/** An invariant a history breaks, and how. */
public record Breach(Invariant invariant, String sentence) {

  @Override
  public String toString() {
    return invariant + ": " + sentence;
  }
}
