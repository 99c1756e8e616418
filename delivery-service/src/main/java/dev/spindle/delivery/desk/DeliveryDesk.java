package dev.spindle.delivery.desk;

import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.checking.Packages;
import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows deliveries to people. */
@Service
public class DeliveryDesk {

  private final DeskStore store;
  private final Deliveries deliveries;
  private final Packages packages;
  private final Tx tx;

  DeliveryDesk(DeskStore store, Deliveries deliveries, Packages packages, Tx tx) {
    this.store = store;
    this.deliveries = deliveries;
    this.packages = packages;
    this.tx = tx;
  }

  /**
   * A page of deliveries, newest first.
   *
   * @param releaseId null for all of the tenant
   */
  public Mono<Page<Delivery>> list(@Nullable UUID releaseId, PageRequest page) {
    return tx.read(
        store
            .list(releaseId, page)
            .collectList()
            .map(keys -> Page.of(keys, page, DeskStore.Key::cursor))
            .flatMap(this::filled));
  }

  private Mono<Page<Delivery>> filled(Page<DeskStore.Key> keys) {
    return Flux.fromIterable(keys.items())
        .concatMap(key -> deliveries.get(key.id()))
        .collectList()
        .map(items -> new Page<>(items, keys.next()));
  }

  /** A delivery with everything known about it; fails with {@code delivery-not-found}. */
  public Mono<DeliveryDetails> details(UUID id) {
    return tx.read(
        deliveries
            .get(id)
            .flatMap(
                delivery ->
                    Mono.zip(maybePackage(id), attempts(id), store.answers(id).collectList())
                        .map(
                            parts ->
                                new DeliveryDetails(
                                    delivery, parts.getT1(), parts.getT2(), parts.getT3()))));
  }

  /** Every change of a delivery, oldest first; fails with {@code delivery-not-found}. */
  public Mono<List<HistoryEntry>> history(UUID id) {
    return tx.read(deliveries.get(id).then(store.history(id).collectList()));
  }

  /** What is shipped; fails with {@code delivery-not-found} or {@code message-not-made}. */
  public Mono<StoredPackage> shipped(UUID id) {
    return tx.read(
        deliveries
            .get(id)
            .then(packages.find(id))
            .filter(stored -> stored.plan() != null)
            .switchIfEmpty(DeliveryProblem.MESSAGE_NOT_MADE.error("Delivery " + id)));
  }

  /** The newest delivery of a release to each target it was ever meant for. */
  public Mono<List<Delivery>> newestOf(UUID releaseId) {
    return tx.read(store.newestOfRelease(releaseId).concatMap(deliveries::get).collectList());
  }

  private Mono<Optional<StoredPackage>> maybePackage(UUID id) {
    return packages.find(id).map(Optional::of).defaultIfEmpty(Optional.empty());
  }

  private Mono<List<AttemptView>> attempts(UUID id) {
    return store
        .files(id)
        .collectMultimap(DeskStore.AttemptFile::attempt, DeskStore.AttemptFile::file)
        .flatMap(
            files ->
                store
                    .attempts(id)
                    .map(
                        attempt ->
                            attempt.with(
                                List.copyOf(files.getOrDefault(attempt.attempt(), List.of()))))
                    .collectList());
  }
}
