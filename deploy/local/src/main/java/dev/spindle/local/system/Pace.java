package dev.spindle.local.system;

import java.util.Arrays;
import java.util.Optional;

/** What the JVMs of a run are tuned for. */
public enum Pace {
  /** Up soon, and small: the first compiler only. */
  QUICK,
  /** Fast once warm, as in production: both compilers. Slower to start on few cores. */
  LONG;

  /** The pace of that name, in any case. */
  public static Optional<Pace> named(String name) {
    return Arrays.stream(values()).filter(pace -> pace.name().equalsIgnoreCase(name)).findFirst();
  }
}
