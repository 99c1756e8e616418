package dev.spindle.bench.figures;

import java.util.Arrays;

/** Order statistics. */
public final class Statistics {

  private Statistics() {}

  public static double median(double... values) {
    return percentile(50, values);
  }

  /** The smallest value that is not below {@code percent} per cent of them. */
  public static double percentile(double percent, double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
