package dev.spindle.platform.calls;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Callers, a guard and a partner that works, fails, refuses or hangs. {@link CallGuard}, {@link
 * RetryPolicy} and the breaker with the settings of {@link CallGuards} are the real ones.
 */
final class CallSimulation {

  /** Bugs that can be planted. */
  enum Bug {
    JITTER_WITHOUT_BOUND,
    ONE_RETRY_TOO_MANY,
    RETRIES_WHAT_WAS_REFUSED,
    NO_TIME_LIMIT,
    TWO_PROBES,
    OPENS_LATE,
    TRIES_AGAIN_TOO_SOON
  }

  private static final Predicate<Throwable> REPEATABLE =
      e -> e instanceof IOException || e instanceof TimeoutException;
  private static final int CALLS = 60;
  private static final int MOST_ATTEMPTS = 3;
  private static final long LIMIT = 10_000;
  private static final long OPEN = 60_000;
  private static final long FIRST_PAUSE = 200;

  /** One attempt, as the partner and the caller see it. */
  private static final class Attempt {
    final int call;
    final long start;
    long end = Long.MAX_VALUE;
    boolean isFailure;
    boolean isRefusal;

    Attempt(int call, long start) {
      this.call = call;
      this.start = start;
    }
  }

  private final VirtualTimeScheduler time;
  private final SplittableRandom random;
  private final @Nullable Bug bug;
  private final List<Attempt> attempts = new ArrayList<>();
  private boolean isDown;

  private CallSimulation(long seed, @Nullable Bug bug, VirtualTimeScheduler time) {
    this.random = new SplittableRandom(seed);
    this.bug = bug;
    this.time = time;
  }

  /** What a run with that seed breaks. */
  static Optional<String> run(long seed, @Nullable Bug bug) {
    // not the schedulers of the whole JVM: services of other tests live on them
    var time = VirtualTimeScheduler.create();
    try {
      var simulation = new CallSimulation(seed, bug, time);
      simulation.play();
      return simulation.judge();
    } finally {
      time.dispose();
    }
  }

  private void play() {
    var guard = guard();
    for (int call = 0; call < CALLS; call++) {
      if (random.nextInt(8) == 0) {
        isDown = !isDown;
      }
      guard.run(attempt(call)).onErrorComplete().subscribe();
      time.advanceTimeBy(Duration.ofMillis(random.nextInt(random.nextInt(5) == 0 ? 40_000 : 400)));
    }
    time.advanceTimeBy(Duration.ofMinutes(10));
  }

  private CallGuard guard() {
    int retries = bug == Bug.ONE_RETRY_TOO_MANY ? MOST_ATTEMPTS : MOST_ATTEMPTS - 1;
    Predicate<Throwable> repeatable = bug == Bug.RETRIES_WHAT_WAS_REFUSED ? e -> true : REPEATABLE;
    double spread = bug == Bug.JITTER_WITHOUT_BOUND ? 40 : 1;
    return new CallGuard(
        CircuitBreaker.of("simulated", breaker()),
        Duration.ofMillis(bug == Bug.NO_TIME_LIMIT ? 100 * LIMIT : LIMIT),
        new RetryPolicy(
            retries, Duration.ofMillis(FIRST_PAUSE), repeatable, () -> new Dice(random, spread)),
        time);
  }

  private CircuitBreakerConfig breaker() {
    var right = CircuitBreakerConfig.from(CallGuards.settings(REPEATABLE, new VirtualClock()));
    if (bug == Bug.TWO_PROBES) {
      right.permittedNumberOfCallsInHalfOpenState(2);
    } else if (bug == Bug.OPENS_LATE) {
      right.slidingWindowSize(5).minimumNumberOfCalls(5);
    } else if (bug == Bug.TRIES_AGAIN_TOO_SOON) {
      right.waitDurationInOpenState(Duration.ofSeconds(1));
    }
    return right.build();
  }

  /** What the partner does is decided when it is called. */
  private Mono<String> attempt(int call) {
    return Mono.defer(
        () -> {
          var attempt = new Attempt(call, now());
          attempts.add(attempt);
          return answer(attempt).doFinally(_ -> attempt.end = now());
        });
  }

  private Mono<String> answer(Attempt attempt) {
    var taken = Duration.ofMillis(random.nextInt(300));
    if (!isDown) {
      return random.nextInt(10) == 0 ? refused(attempt) : Mono.delay(taken, time).thenReturn("ok");
    }
    attempt.isFailure = true;
    return random.nextInt(4) == 0
        ? Mono.never()
        : Mono.delay(taken, time).then(Mono.error(() -> new IOException("down")));
  }

  private static Mono<String> refused(Attempt attempt) {
    attempt.isRefusal = true;
    return Mono.error(() -> new IllegalArgumentException("no such thing"));
  }

  private long now() {
    return time.now(TimeUnit.MILLISECONDS);
  }

  private Optional<String> judge() {
    var byCall = new HashMap<Integer, List<Attempt>>();
    attempts.forEach(a -> byCall.computeIfAbsent(a.call, _ -> new ArrayList<>()).add(a));
    return byCall.values().stream()
        .map(CallSimulation::judgeCall)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::judgeBreaker);
  }

  private static Optional<String> judgeCall(List<Attempt> tries) {
    if (tries.size() > MOST_ATTEMPTS) {
      return Optional.of(tries.size() + " attempts at one call");
    }
    for (int i = 0; i < tries.size(); i++) {
      var before = tries.get(i);
      if (before.end - before.start > LIMIT) {
        return Optional.of("an attempt without end");
      }
      if (i + 1 < tries.size()) {
        long pause = tries.get(i + 1).start - before.end;
        long whole = FIRST_PAUSE << i;
        if (before.isRefusal) {
          return Optional.of("a refusal was tried again");
        }
        if (pause < whole / 2 || pause > whole + whole / 2) {
          return Optional.of("a pause of %d ms instead of about %d".formatted(pause, whole));
        }
      }
    }
    return Optional.empty();
  }

  /** The breaker as its promise has it: three failures in a row, 60 s of silence, one probe. */
  private Optional<String> judgeBreaker() {
    var row = 0;
    long openedAt = -1;
    @Nullable Attempt probe = null;
    for (var event : events()) {
      var attempt = event.attempt();
      boolean isStart = event.at() == attempt.start && !event.isEnd();
      if (isStart && openedAt >= 0) {
        if (event.at() < openedAt + OPEN) {
          return Optional.of("an attempt %d ms after it opened".formatted(event.at() - openedAt));
        }
        if (probe != null) {
          return Optional.of("a second probe");
        }
        probe = attempt;
      } else if (!isStart && openedAt >= 0) {
        if (attempt == probe) {
          openedAt = attempt.isFailure ? event.at() : -1;
          probe = null;
          row = 0;
        }
      } else if (!isStart) {
        row = attempt.isFailure ? row + 1 : 0;
        openedAt = row >= MOST_ATTEMPTS ? event.at() : -1;
      }
    }
    return Optional.empty();
  }

  private record Event(long at, boolean isEnd, int order, Attempt attempt) {}

  /** Starts and ends in the order they happened; at one moment, ends come first. */
  private List<Event> events() {
    var events = new ArrayList<Event>();
    for (int i = 0; i < attempts.size(); i++) {
      var attempt = attempts.get(i);
      events.add(new Event(attempt.start, false, 2 * i, attempt));
      events.add(new Event(attempt.end, true, 2 * i + 1, attempt));
    }
    events.sort(
        java.util.Comparator.comparingLong(Event::at)
            .thenComparing(e -> e.attempt().start == e.attempt().end ? 1 : e.isEnd() ? 0 : 1)
            .thenComparingInt(Event::order));
    return events;
  }

  /** Numbers from 0 to the spread, from the seed; a spread of 1 is fair. */
  private record Dice(SplittableRandom seeded, double spread) implements RandomGenerator {

    @Override
    public long nextLong() {
      return seeded.nextLong();
    }

    @Override
    public double nextDouble() {
      return seeded.nextDouble() * spread;
    }
  }

  private final class VirtualClock extends Clock {

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now());
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
