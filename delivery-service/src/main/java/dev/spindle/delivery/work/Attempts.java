package dev.spindle.delivery.work;

import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import org.springframework.stereotype.Component;

/** Begins attempts. */
@Component
class Attempts {

  private final Deliveries deliveries;
  private final DueWork work;
  private final Tx tx;

  Attempts(Deliveries deliveries, DueWork work, Tx tx) {
    this.deliveries = deliveries;
    this.work = work;
    this.tx = tx;
  }

  /** An attempt under that lease. */
  Attempt under(Lease lease) {
    return new Attempt(lease, deliveries, work, tx);
  }
}
