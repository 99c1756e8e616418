package dev.spindle.platform.sample;

import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Records that it begins, takes a while, then records that it was done, fenced: what a delivery
 * does to a store.
 */
@Component
public class FencedWork implements WorkHandler {

  /** Its kind. */
  public static final String KIND = "fenced";

  private static final Duration A_WHILE = Duration.ofMillis(600);

  private final Tx tx;
  private final DueWork dueWork;
  private final NoteStore store;

  FencedWork(Tx tx, DueWork dueWork, NoteStore store) {
    this.tx = tx;
    this.dueWork = dueWork;
    this.store = store;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int concurrency() {
    return 4;
  }

  @Override
  public Duration lease() {
    return Duration.ofSeconds(2);
  }

  @Override
  public WorkOutcome run(Lease lease) {
    tx.asTenant(lease.tenantId(), "worker", store.worked(lease, false)).block();
    LockSupport.parkNanos(A_WHILE.toNanos()); // the work itself, outside any transaction
    tx.asTenant(lease.tenantId(), "worker", dueWork.fence(lease).then(store.worked(lease, true)))
        .block();
    return new WorkOutcome.Done();
  }
}
