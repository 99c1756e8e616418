package dev.spindle.catalog.deliveries;

import dev.spindle.platform.events.Newest;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where a release was sent, so that who edits it sees what is out. */
@Service
public class Deliveries {

  private final DeliveryStore store;
  private final Tx tx;

  Deliveries(DeliveryStore store, Tx tx) {
    this.store = store;
    this.tx = tx;
  }

  /** Takes over what delivery-service said, unless something newer is known. */
  public Mono<Void> put(List<DeliveryLine> lines) {
    var newest = Newest.of(lines, DeliveryLine::deliveryId, DeliveryLine::sequence);
    return tx.write(Scope.tenant().flatMap(who -> store.put(newest, who)));
  }

  /** Of a release, oldest first. */
  public Mono<List<DeliveryLine>> of(UUID release) {
    return tx.read(store.of(release).collectList());
  }
}
