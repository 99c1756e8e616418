package dev.spindle.bench.figures;

import java.io.PrintStream;
import java.util.List;

/** Measures a reference, ours and the reference again, round after round, in one run. */
public final class Rounds {

  /** Takes one measurement. */
  @FunctionalInterface
  public interface Sample {
    double take() throws Exception;
  }

  private final int rounds;
  private final PrintStream out;

  public Rounds(int rounds, PrintStream out) {
    this.rounds = rounds;
    this.out = out;
  }

  /** Both are run once before, to warm up. */
  public Comparison compare(String name, String unit, Goal goal, Sample reference, Sample ours)
      throws Exception {
    reference.take();
    ours.take();
    var before = new double[rounds];
    var between = new double[rounds];
    var after = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      before[round] = reference.take();
      between[round] = ours.take();
      after[round] = reference.take();
      out.printf(
          "    round %d of %d: reference %,.1f, ours %,.1f, reference %,.1f %s%n",
          round + 1, rounds, before[round], between[round], after[round], unit);
    }
    return new Comparison(
        name,
        unit,
        Statistics.median(between),
        List.of(Statistics.median(before), Statistics.median(after)),
        goal);
  }
}
