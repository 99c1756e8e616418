package dev.spindle.testkit.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.slf4j.LoggerFactory;

/** Runs a simulation with many seeds. */
public final class Hunt {

  private static final int LINES_SHOWN = 60;
  private static final int DEFAULT_SEEDS = 2_000;

  private Hunt() {}

  /** What a run broke, with its seed. */
  public record Find(long seed, String broken) {}

  /**
   * Seeds a build tries; {@code -Dspindle.simulation.seeds=1000000} for a long night.
   *
   * @param share of them, in per cent, for simulations that take longer than others
   */
  public static int seeds(int share) {
    return Integer.getInteger("spindle.simulation.seeds", DEFAULT_SEEDS) * share / 100;
  }

  /**
   * The first seed at which a simulation breaks a promise.
   *
   * @param run what is broken, or empty
   */
  public static Optional<Find> first(int seeds, LongFunction<Optional<String>> run) {
    var log = (Logger) LoggerFactory.getLogger("dev.spindle");
    var level = log.getLevel();
    log.setLevel(Level.OFF); // thousands of broken days would be logged
    try {
      return LongStream.range(0, seeds)
          .mapToObj(seed -> run.apply(seed).map(broken -> new Find(seed, broken)))
          .flatMap(Optional::stream)
          .findFirst();
    } finally {
      log.setLevel(level);
    }
  }

  /** Fails with the seed and the history of a run that breaks a promise. */
  public static void finds(int seeds, LongFunction<Optional<String>> run) {
    first(seeds, run)
        .ifPresent(
            find ->
                Assertions.fail(
                    "seed %d: %s".formatted(find.seed(), Objects.requireNonNull(find.broken()))));
  }

  /** A broken promise with the last things that happened before. */
  public static String told(String broken, World world) {
    var history = world.history();
    int from = Math.max(0, history.size() - LINES_SHOWN);
    return broken + "\n  " + String.join("\n  ", history.subList(from, history.size()));
  }
}
