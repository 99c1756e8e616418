package dev.spindle.testkit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Seeds for randomized tests. JUnit shows them in the test's name; {@code -Dspindle.seeds=1,2} runs
 * exactly those again, {@code -Dspindle.seeds.count=20} as many new ones.
 */
public final class Seeds {

  private static final int PER_BUILD = 3;

  private Seeds() {}

  /** Given seeds, or that many fresh ones. */
  public static Set<Long> forThisBuild() {
    return given(PER_BUILD);
  }

  /** As {@link #forThisBuild}, for tests that start a service for each seed: a fresh one only. */
  public static Set<Long> forSlowTests() {
    return given(1);
  }

  private static Set<Long> given(int count) {
    var given = System.getProperty("spindle.seeds");
    if (given != null) {
      return Arrays.stream(given.split(",", -1))
          .map(Long::valueOf)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    var random = new SplittableRandom();
    return random
        .longs(Integer.getInteger("spindle.seeds.count", count), 0, 1_000_000)
        .boxed()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
