package dev.spindle.local.demo.story;

import dev.spindle.local.client.ApiException;
import dev.spindle.local.demo.report.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Tells what happens while it happens, and keeps the steps with their evidence. */
public final class Narrator {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final PrintStream out;
  private final List<Step> steps = new ArrayList<>();

  public Narrator(PrintStream out) {
    this.out = out;
  }

  /** Every step so far, in order. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Whether every step so far was verified. */
  public boolean isVerified() {
    return steps.stream().allMatch(Step::verified);
  }

  void chapter(String title) {
    out.printf("%n▸ %s%n", title);
  }

  /**
   * Does one thing and tells how it went.
   *
   * @param release which release it is about
   * @param name a few words
   * @param work does it, reads it back, and returns the evidence
   * @throws StoryEnds when it could not be verified
   */
  void step(String release, String name, Callable<String> work) {
    long start = System.nanoTime();
    var outcome = attempt(work);
    var step = new Step(release, name, outcome.evidence(), millisSince(start), outcome.verified());
    steps.add(step);
    out.printf(
        "  %s %-34s %6.1f s  %s%n",
        step.verified() ? "✓" : "✗", name, step.millis() / 1000.0, step.evidence());
    if (!step.verified()) {
      throw new StoryEnds();
    }
  }

  /** Waits until something is found. */
  static <T> T until(Duration patience, Supplier<Optional<T>> look, Supplier<String> otherwise) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new Disproved("after %d s: %s".formatted(patience.toSeconds(), otherwise.get()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Disproved("interrupted");
    }
  }

  private record Outcome(String evidence, boolean verified) {}

  private static Outcome attempt(Callable<String> work) {
    try {
      return new Outcome(work.call(), true);
    } catch (Disproved | ApiException | IOException e) {
      return new Outcome(String.valueOf(e.getMessage()), false);
    } catch (Exception e) {
      return new Outcome(e.toString(), false);
    }
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** A step could not be verified; what would follow makes no sense. */
  static final class StoryEnds extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
