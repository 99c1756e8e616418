package dev.spindle.testkit.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * What happens, in an order the seed decides. Actors take steps; inside a step, at each of its
 * calls to the outside, the world may crash it or let the others take steps first.
 */
public final class World {

  /** Ends the step of one actor: its process is gone, and what it had in memory with it. */
  public static final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
      super(where, null, false, false);
    }
  }

  /** A process. */
  public interface Actor {

    /** Does a little; may end in a {@link Crash}. */
    void step();

    /** Starts anew, with nothing in memory. */
    void restart();
  }

  private static final int DEEPEST = 2;
  private static final int MOST_INTERLUDE = 10;
  private static final Instant BEGINNING = Instant.parse("2030-01-01T00:00:00Z");

  private final SplittableRandom random;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> busy = new ArrayList<>();
  private final Set<Actor> dead = new HashSet<>();
  private final List<String> history = new ArrayList<>();
  private Instant now = BEGINNING;
  private boolean isRough = true;

  public World(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Adds a process. */
  public void add(Actor actor) {
    actors.add(actor);
  }

  /**
   * Lets actors take so many steps, then faults end and everybody goes on until all is quiet.
   *
   * @param rounds after which it must be
   */
  public void run(int steps, int rounds, BooleanSupplier isQuiet) {
    for (int i = 0; i < steps; i++) {
      turn(actors.get(random.nextInt(actors.size())));
    }
    isRough = false;
    for (int i = 0; i < rounds && !isQuiet.getAsBoolean(); i++) {
      pass(Duration.ofSeconds(5));
      actors.forEach(this::turn);
    }
  }

  /**
   * A call to the outside: the caller may crash here, or others may go on first.
   *
   * @param where for the history
   */
  public void call(String where) {
    crashPoint(where);
    if (isRough && busy.size() < DEEPEST && chance(5)) {
      pause();
    }
  }

  /** As {@link #call}, but nobody else goes on meanwhile. */
  public void crashPoint(String where) {
    if (dead.contains(acting())) {
      throw new Crash("a process that is gone does no more: " + where);
    }
    pass(Duration.ofMillis(random.nextInt(20)));
    if (chance(30)) {
      history.add("crash " + where);
      dead.add(acting());
      throw new Crash(where);
    }
  }

  /** Whose step it is. */
  public Actor acting() {
    return busy.getLast();
  }

  /** Whether a fault that comes once in so many times comes now; never once faults have ended. */
  public boolean chance(int onceIn) {
    return isRough && random.nextInt(onceIn) == 0;
  }

  /** A number below the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Notes what happened, for whoever looks at a failed seed. */
  public void note(String what) {
    history.add(what);
  }

  /** What was noted. */
  public List<String> history() {
    return history;
  }

  /** The world's time. */
  public Clock clock() {
    return new WorldClock();
  }

  private void pause() {
    var others = actors.stream().filter(actor -> !busy.contains(actor)).toList();
    if (chance(4)) {
      pass(Duration.ofSeconds(random.nextInt(60)));
    }
    int steps = others.isEmpty() ? 0 : random.nextInt(MOST_INTERLUDE) + 1;
    for (int i = 0; i < steps; i++) {
      turn(others.get(random.nextInt(others.size())));
    }
  }

  private void turn(Actor actor) {
    busy.add(actor);
    try {
      actor.step();
    } catch (Crash _) {
      dead.remove(actor);
      actor.restart();
    } finally {
      busy.remove(actor);
    }
  }

  private final class WorldClock extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
