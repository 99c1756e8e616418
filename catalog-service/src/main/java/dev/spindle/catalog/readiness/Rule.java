package dev.spindle.catalog.readiness;

import java.util.function.Predicate;

/**
 * One thing to look at.
 *
 * @param finding what to say where it does not hold
 * @param holds whether all is well
 */
record Rule<T>(Finding finding, Predicate<T> holds) {

  static <T> Rule<T> blocking(
      String field, String code, String reason, String fix, Predicate<T> holds) {
    return new Rule<>(Finding.blocker(field, code, reason, fix), holds);
  }

  static <T> Rule<T> warning(
      String field, String code, String reason, String fix, Predicate<T> holds) {
    return new Rule<>(Finding.warning(field, code, reason, fix), holds);
  }
}
