package dev.spindle.bench.figures;

import java.util.Locale;

/**
 * What a figure is held to.
 *
 * @param bound the limit itself is still good
 */
public record Goal(Kind kind, double bound) {

  enum Kind {
    AT_LEAST,
    AT_MOST
  }

  public static Goal atLeast(double bound) {
    return new Goal(Kind.AT_LEAST, bound);
  }

  public static Goal atMost(double bound) {
    return new Goal(Kind.AT_MOST, bound);
  }

  boolean isMetBy(double value) {
    return kind == Kind.AT_LEAST ? value >= bound : value <= bound;
  }

  @Override
  public String toString() {
    return "%s %s".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), bound);
  }
}
