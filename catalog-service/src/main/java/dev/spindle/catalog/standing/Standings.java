package dev.spindle.catalog.standing;

import dev.spindle.catalog.release.Standing;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where releases stand, as lifecycle-service says. */
@Service
public class Standings {

  private final StandingStore store;
  private final Tx tx;

  Standings(StandingStore store, Tx tx) {
    this.store = store;
    this.tx = tx;
  }

  /**
   * Takes over what lifecycle-service said, unless something newer is known. The release itself may
   * not be known yet.
   */
  public Mono<Void> put(UUID id, Standing standing, Instant at) {
    return tx.write(Scope.tenant().flatMap(who -> store.put(id, standing, who, at)));
  }
}
