package dev.spindle.catalog.assignment;

import dev.spindle.catalog.identifier.IsrcRange;
import dev.spindle.catalog.identifier.UpcRange;
import java.util.function.LongFunction;

/**
 * Numbers that are counted up, and the code each stands for.
 *
 * @param name of the counter
 * @param first lowest number
 * @param last highest number
 */
record Series(String name, long first, long last, LongFunction<String> code) {

  /** ISRCs of a year: each year has its designations anew. */
  static Series of(IsrcRange range, int year) {
    return new Series(
        "%s%02d".formatted(range.prefix(), year % 100),
        range.first(),
        range.last(),
        number -> range.at(year, (int) number).value());
  }

  static Series of(UpcRange range) {
    return new Series(
        range.prefix(), range.first(), range.last(), number -> range.at(number).value());
  }
}
