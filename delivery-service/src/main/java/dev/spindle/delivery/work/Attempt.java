package dev.spindle.delivery.work;

import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One worker's hold on one delivery: what it writes is written only while the lease is its own.
 * Blocking; for a virtual thread.
 */
final class Attempt {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Lease lease;
  private final Deliveries deliveries;
  private final DueWork work;
  private final Tx tx;

  Attempt(Lease lease, Deliveries deliveries, DueWork work, Tx tx) {
    this.lease = lease;
    this.deliveries = deliveries;
    this.work = work;
    this.tx = tx;
  }

  UUID deliveryId() {
    return lease.workId();
  }

  /** Makes this attempt's temporary names its own. */
  String token() {
    return Long.toString(lease.token());
  }

  /** The delivery as it is now. */
  Delivery delivery() {
    return read(deliveries.get(deliveryId()));
  }

  /** Moves the delivery, if the lease is still held. */
  Delivery move(DeliveryCommand command) {
    return write(deliveries.apply(deliveryId(), command));
  }

  /** Fails when somebody else has the delivery by now. */
  void stillMine() {
    writeNothing(Mono.empty());
  }

  /** Runs the work in a transaction that begins with the fence. */
  <T> T write(Mono<T> change) {
    return Objects.requireNonNull(
        tx.asTenant(lease.tenantId(), actor(), work.fence(lease).then(change)).block(PATIENCE));
  }

  /** As {@link #write}, for work that answers nothing. */
  void writeNothing(Mono<Void> change) {
    write(change.thenReturn(Boolean.TRUE));
  }

  /** Reads on behalf of the delivery's tenant. */
  <T> T read(Mono<T> query) {
    return Objects.requireNonNull(maybe(query));
  }

  /** Reads what may not be there. */
  <T> @Nullable T maybe(Mono<T> query) {
    return query.contextWrite(new Scope.Tenant(lease.tenantId(), actor())::in).block(PATIENCE);
  }

  private static String actor() {
    return "system";
  }
}
