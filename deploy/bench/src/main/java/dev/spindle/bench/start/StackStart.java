package dev.spindle.bench.start;

import dev.spindle.bench.stack.Stack;
import dev.spindle.local.run.CacheMaker;
import dev.spindle.local.system.Component;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

/** The whole stack, from nothing running to everything ready. */
public final class StackStart {

  private static final EnumSet<Component> ALL = EnumSet.allOf(Component.class);

  private final Stack stack;

  public StackStart(Stack stack) {
    this.stack = stack;
  }

  /** Seconds; the databases are there, as on any day but the first. */
  public double seconds() {
    stack.down(ALL);
    long start = System.nanoTime();
    stack.up(ALL);
    return (System.nanoTime() - start) / 1e9;
  }

  /** Makes the ahead-of-time caches that are missing. */
  public void makeCaches() {
    stack.up(ALL);
    new CacheMaker(
            stack.site(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }
}
