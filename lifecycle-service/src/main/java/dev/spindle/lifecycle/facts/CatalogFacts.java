package dev.spindle.lifecycle.facts;

import dev.spindle.platform.events.Newest;
import dev.spindle.platform.tx.Tx;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what the guards need of the catalogue's snapshots. */
@Service
public class CatalogFacts {

  private final FactsStore store;
  private final Tx tx;

  CatalogFacts(FactsStore store, Tx tx) {
    this.store = store;
    this.tx = tx;
  }

  /** Takes snapshots in; what is not newer than what is known changes nothing. */
  public Mono<Void> keep(List<FactsNews> news) {
    var newest = Newest.of(news, FactsNews::releaseId, FactsNews::catalogVersion);
    return tx.write(store.keep(newest));
  }
}
