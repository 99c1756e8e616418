package dev.spindle.bench.figures;

/** One line of the result. */
public sealed interface Finding permits Comparison, Bound, Reported {

  String name();

  /** The figures, for people. */
  String sentence();

  /** {@code met}, {@code not met}, {@code reported}, or why nothing is claimed. */
  String verdict();
}
