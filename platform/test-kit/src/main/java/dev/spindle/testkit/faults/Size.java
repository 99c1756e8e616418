package dev.spindle.testkit.faults;

/**
 * How big a fault test is: small in every build, at full size with {@code -Dspindle.faults.full}.
 */
public final class Size {

  private static final boolean FULL = Boolean.getBoolean("spindle.faults.full");

  private Size() {}

  /** One of two sizes. */
  public static int of(int inEveryBuild, int full) {
    return FULL ? full : inEveryBuild;
  }
}
