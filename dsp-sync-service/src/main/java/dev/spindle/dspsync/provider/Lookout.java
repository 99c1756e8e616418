package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Likeness;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
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

  private static final String ASKED = "spindle.dspsync.asked";

  private final Map<Provider, StoreCatalogue> catalogues;
  private final MeterRegistry meters;

  Lookout(List<StoreCatalogue> catalogues, MeterRegistry meters) {
    this.meters = meters;
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
        .onErrorResume(error -> Mono.just(failed(access, error)))
        .doOnNext(this::count);
  }

  /** How often each store was asked, by what came of it. */
  private void count(Sighting sighting) {
    String outcome =
        switch (sighting) {
          case Sighting.Shown _ -> "shown";
          case Sighting.NotShown _ -> "not-shown";
          case Sighting.Failed failed -> failed.trouble().name().toLowerCase(Locale.ROOT);
        };
    meters.counter(ASKED, "provider", sighting.provider().code(), "outcome", outcome).increment();
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
