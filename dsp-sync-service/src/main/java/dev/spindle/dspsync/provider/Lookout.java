package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Likeness;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all connected stores at once; one that fails does not keep the others from answering. */
@Component
public class Lookout {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private final Map<Provider, StoreCatalogue> catalogues;

  Lookout(List<StoreCatalogue> catalogues) {
    this.catalogues =
        catalogues.stream()
            .collect(Collectors.toMap(StoreCatalogue::provider, Function.identity()));
  }

  /** One sighting per access, in their order. Never fails. */
  public Mono<List<Sighting>> ask(LocalRelease release, List<StoreAccess> accesses) {
    return Flux.fromIterable(accesses)
        .flatMapSequential(access -> ask(release, access))
        .collectList();
  }

  private Mono<Sighting> ask(LocalRelease release, StoreAccess access) {
    AlbumQuery query = AlbumQuery.of(release, access.market());
    return Objects.requireNonNull(catalogues.get(access.provider()))
        .find(access, query)
        .filter(album -> Likeness.isOurs(release, album))
        .<Sighting>map(Sighting.Shown::new)
        .defaultIfEmpty(new Sighting.NotShown(access.provider()))
        .onErrorResume(error -> Mono.just(failed(access, error)));
  }

  private static Sighting failed(StoreAccess access, Throwable error) {
    if (error instanceof StoreTroubleException known) {
      return new Sighting.Failed(
          access.provider(),
          known.trouble(),
          Objects.requireNonNullElse(known.getMessage(), ""),
          known.retryAt());
    }
    LOG.error("{} was asked in vain", access, error);
    return new Sighting.Failed(
        access.provider(), Sighting.Trouble.UNAVAILABLE, "Asking the store failed", null);
  }
}
