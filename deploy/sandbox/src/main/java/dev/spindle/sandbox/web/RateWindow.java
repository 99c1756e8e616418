package dev.spindle.sandbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets through so many calls in any window of a given length. */
final class RateWindow {

  private final int calls;
  private final Duration window;
  private final Clock clock;
  private final Deque<Instant> recent = new ArrayDeque<>();

  RateWindow(int calls, Duration window, Clock clock) {
    this.calls = calls;
    this.window = window;
    this.clock = clock;
  }

  /**
   * Takes one call.
   *
   * @return time until the next call would pass; zero when this one did
   */
  synchronized Duration take() {
    Instant now = clock.instant();
    while (!recent.isEmpty() && !recent.peekFirst().plus(window).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() < calls) {
      recent.addLast(now);
      return Duration.ZERO;
    }
    return Duration.between(now, recent.getFirst().plus(window));
  }
}
