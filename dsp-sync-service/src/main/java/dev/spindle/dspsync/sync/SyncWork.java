package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.provider.Lookout;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does the runs that are due: reads, asks the stores outside any transaction, then ends the run.
 */
@Component
class SyncWork implements WorkHandler {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final SyncRuns runs;
  private final Lookout lookout;
  private final Rhythm rhythm;
  private final Clock clock;

  SyncWork(SyncRuns runs, Lookout lookout, Rhythm rhythm, Clock clock) {
    this.runs = runs;
    this.lookout = lookout;
    this.rhythm = rhythm;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Planner.KIND;
  }

  @Override
  public int concurrency() {
    return 8;
  }

  @Override
  public int concurrencyPerLane() {
    return 3;
  }

  @Override
  public WorkOutcome run(Lease lease) {
    Instant started = clock.instant();
    Optional<SyncRuns.Order> order =
        block(runs.order(lease).map(Optional::of).defaultIfEmpty(Optional.empty()));
    if (order.isEmpty()) {
      return new WorkOutcome.Again(started.plus(rhythm.firstRetry()));
    }
    List<Sighting> sightings = block(lookout.ask(order.get().release(), order.get().accesses()));
    return new WorkOutcome.Again(block(runs.end(lease, sightings, started)));
  }

  private static <T> T block(Mono<T> task) {
    return Objects.requireNonNull(task.block(PATIENCE));
  }
}
