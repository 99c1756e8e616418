package dev.spindle.catalog.check;

import java.util.function.Function;

/** Outcome of reading a value from outside. A refusal is a value, not an exception. */
public sealed interface Parsed<T> {

  /** The value in its canonical form. */
  record Good<T>(T value) implements Parsed<T> {}

  /** Why there is no value. */
  record Bad<T>(Flaw flaw) implements Parsed<T> {}

  /** A good outcome. */
  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  /** A bad outcome; see {@link Flaw} for the arguments. */
  static <T> Parsed<T> bad(String code, String reason, String fix) {
    return new Bad<>(new Flaw(code, reason, fix));
  }

  /** Applies the function to a good value. */
  default <R> Parsed<R> map(Function<T, R> function) {
    return switch (this) {
      case Good<T>(var value) -> good(function.apply(value));
      case Bad<T>(var flaw) -> new Bad<>(flaw);
    };
  }

  /**
   * The value, where only a checked one can be.
   *
   * @throws IllegalArgumentException if it is bad after all: a defect, or stored data was tampered
   *     with
   */
  default T orThrow() {
    return switch (this) {
      case Good<T>(var value) -> value;
      case Bad<T>(var flaw) -> throw new IllegalArgumentException(flaw.reason());
    };
  }
}
