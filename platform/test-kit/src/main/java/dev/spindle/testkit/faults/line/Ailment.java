package dev.spindle.testkit.faults.line;

import java.util.random.RandomGenerator;

/**
 * What goes wrong with one connection.
 *
 * @param after bytes that pass in that direction before it goes wrong
 */
public record Ailment(Kind kind, Way way, long after) {

  /** How a connection fails. */
  public enum Kind {
    /** Not at all. */
    NONE,
    /** Both ends see it closed in order (FIN). */
    CUT,
    /** Both ends see it reset (RST). */
    RESET,
    /** Nothing passes any more and nobody hangs up, until the proxy thaws or closes. */
    FREEZE,
    /** A byte every ten milliseconds. */
    TRICKLE,
    /** That direction ends in order, the other goes on. */
    HALF_CLOSE
  }

  /** The direction whose bytes are counted. */
  public enum Way {
    TO_SERVER,
    TO_CLIENT
  }

  /** A connection that does not fail. */
  public static final Ailment NONE = new Ailment(Kind.NONE, Way.TO_SERVER, Long.MAX_VALUE);

  /** One of these kinds, at random, before so many bytes have passed. */
  public static Ailment random(RandomGenerator random, long within, Kind... kinds) {
    return new Ailment(
        kinds[random.nextInt(kinds.length)],
        Way.values()[random.nextInt(Way.values().length)],
        random.nextLong(within));
  }
}
