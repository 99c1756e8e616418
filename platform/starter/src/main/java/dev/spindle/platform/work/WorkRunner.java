package dev.spindle.platform.work;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.observability.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every {@link WorkHandler}: claims what is due, keeps the lease alive, settles the outcome.
 */
public final class WorkRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofMinutes(5);

  private final List<Station> stations;
  private final WorkQueue queue;
  private final Clock clock;
  private final MeterRegistry meters;
  private final TraceContext trace;
  private volatile boolean running;
  private ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();

  WorkRunner(
      List<WorkHandler> handlers,
      WorkQueue queue,
      Clock clock,
      MeterRegistry meters,
      TraceContext trace) {
    this.stations = handlers.stream().map(Station::new).toList();
    this.queue = queue;
    this.clock = clock;
    this.meters = meters;
    this.trace = trace;
  }

  /** One kind of work and its free places. */
  private static final class Station {
    private final WorkHandler handler;
    private final Semaphore places;
    private final Map<String, Integer> lanes = new ConcurrentHashMap<>();

    Station(WorkHandler handler) {
      this.handler = handler;
      this.places = new Semaphore(handler.concurrency());
    }

    Set<String> fullLanes() {
      return lanes.entrySet().stream()
          .filter(lane -> lane.getValue() >= handler.concurrencyPerLane())
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    void enter(Lease lease) {
      lanes.merge(lease.lane(), 1, Integer::sum);
    }

    void leave(Lease lease) {
      lanes.computeIfPresent(lease.lane(), (_, busy) -> busy == 1 ? null : busy - 1);
      places.release();
    }
  }

  @Override
  public void start() {
    running = true;
    heartbeats = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    stations.forEach(
        station ->
            Thread.ofVirtual().name("work-" + station.handler.kind()).start(() -> tend(station)));
  }

  @Override
  public void stop() {
    running = false;
    heartbeats.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void tend(Station station) {
    try {
      while (running) {
        if (!claimOne(station)) {
          TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** One at a time, so that the lanes' limits are exact. */
  private boolean claimOne(Station station) throws InterruptedException {
    if (!station.places.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    var claimed = claim(station);
    if (claimed.isEmpty()) {
      station.places.release();
      return false;
    }
    var lease = claimed.getFirst();
    station.enter(lease);
    Thread.ofVirtual().name(lease.kind() + "-" + lease.workId()).start(() -> run(station, lease));
    return true;
  }

  private List<Lease> claim(Station station) {
    var handler = station.handler;
    try {
      var leases =
          queue.claim(handler.kind(), handler.lease(), 1, station.fullLanes()).block(PATIENCE);
      return leases == null ? List.of() : leases;
    } catch (RuntimeException e) {
      LOG.warn("Cannot claim {}: {}", handler.kind(), e.getMessage());
      return List.of();
    }
  }

  /** In the trace of who asked for the work. */
  private void run(Station station, Lease lease) {
    trace.within(lease.kind() + " work", lease.traceparent(), () -> attend(station, lease));
  }

  private void attend(Station station, Lease lease) {
    var beat = station.handler.lease().toMillis() / 3;
    var heartbeat =
        heartbeats.scheduleAtFixedRate(
            () -> extend(station, lease), beat, beat, TimeUnit.MILLISECONDS);
    try {
      var outcome = attempt(station.handler, lease);
      FaultPoints.pass(FaultPoints.WORK_DONE);
      queue.settle(lease, outcome).block(PATIENCE);
    } catch (RuntimeException e) {
      LOG.warn(
          "{} {} is not settled, its lease runs out: {}",
          lease.kind(),
          lease.workId(),
          e.toString());
    } finally {
      heartbeat.cancel(false);
      station.leave(lease);
    }
  }

  private WorkOutcome attempt(WorkHandler handler, Lease lease) {
    var time = Timer.start(meters);
    try {
      var outcome = handler.run(lease);
      stop(time, lease, outcome instanceof WorkOutcome.Done ? "done" : "again");
      return outcome;
    } catch (LeaseLostException e) {
      stop(time, lease, "lost");
      throw e;
    } catch (RuntimeException e) {
      stop(time, lease, "failed");
      LOG.error("{} {} failed, attempt {}", lease.kind(), lease.workId(), lease.attempt(), e);
      return new WorkOutcome.Again(clock.instant().plus(backoff(lease.attempt())));
    }
  }

  private void stop(Timer.Sample time, Lease lease, String outcome) {
    time.stop(
        Timer.builder("spindle.work")
            .description("Attempts at due work")
            .tags("kind", lease.kind(), "outcome", outcome)
            .register(meters));
  }

  static Duration backoff(int attempt) {
    var delay = FIRST_RETRY.multipliedBy(1L << Math.min(attempt - 1, 16));
    return delay.compareTo(LAST_RETRY) < 0 ? delay : LAST_RETRY;
  }

  private void extend(Station station, Lease lease) {
    try {
      queue.extend(lease, station.handler.lease()).block(PATIENCE);
    } catch (RuntimeException e) {
      LOG.warn("Lease of {} {} not extended: {}", lease.kind(), lease.workId(), e.getMessage());
    }
  }
}
