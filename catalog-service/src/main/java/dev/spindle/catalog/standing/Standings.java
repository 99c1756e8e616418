package dev.spindle.catalog.standing;

import dev.spindle.platform.events.Newest;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.util.List;
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
   * Takes over what lifecycle-service said, unless something newer is known. The releases
   * themselves may not be known yet.
   */
  public Mono<Void> put(List<StandingNews> news) {
    var newest = Newest.of(news, StandingNews::releaseId, StandingNews::version);
    return tx.write(Scope.tenant().flatMap(who -> store.put(newest, who)));
  }
}
