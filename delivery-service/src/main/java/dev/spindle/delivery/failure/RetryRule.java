package dev.spindle.delivery.failure;

/**
 * How often a failure of one category is tried again before a person has to look.
 *
 * @param immediate tries without a pause, first
 * @param backedOff tries after those, each after a pause that doubles
 */
public record RetryRule(int immediate, int backedOff) {

  static RetryRule never() {
    return new RetryRule(0, 0);
  }

  static RetryRule backingOff(int times) {
    return new RetryRule(0, times);
  }

  static RetryRule immediateThenBackingOff(int immediate, int backedOff) {
    return new RetryRule(immediate, backedOff);
  }

  /** All tries after the first failure. */
  public int total() {
    return immediate + backedOff;
  }
}
