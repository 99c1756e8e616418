package dev.spindle.video.metrics;

import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import dev.spindle.video.plan.Nights;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks, once a night and tenant, for the numbers of every video that is read by itself. */
@Component
class NightlyReading implements WorkHandler {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Tx tx;
  private final DueWork work;
  private final SyncStore syncs;
  private final Nights nights;
  private final Clock clock;

  NightlyReading(Tx tx, DueWork work, SyncStore syncs, Nights nights, Clock clock) {
    this.tx = tx;
    this.work = work;
    this.syncs = syncs;
    this.nights = nights;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Nights.KIND;
  }

  @Override
  public int concurrency() {
    return 2;
  }

  /** A tenant without such videos leaves the list; the next plan saved brings it back. */
  @Override
  public WorkOutcome run(Lease lease) {
    var asked = tx.asTenant(lease.tenantId(), "system", work.fence(lease).then(ask(lease)));
    long videos = Objects.requireNonNull(asked.block(PATIENCE));
    return videos == 0 ? new WorkOutcome.Done() : new WorkOutcome.Again(nights.next());
  }

  private Mono<Long> ask(Lease lease) {
    var now = clock.instant();
    return syncs
        .requestNightly(now)
        .flatMap(
            videos ->
                videos == 0
                    ? syncs.countNightly()
                    : work.plan(YouTubeReading.KIND, lease.tenantId(), now).thenReturn(videos));
  }
}
