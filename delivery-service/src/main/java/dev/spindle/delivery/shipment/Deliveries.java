package dev.spindle.delivery.shipment;

import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The use cases of a delivery: wish, queue, move. State, history and events commit together or not
 * at all.
 */
@Service
public class Deliveries {

  /** Kind of due work that ships a delivery. */
  public static final String WORK = "delivery";

  private final DeliveryStore store;
  private final LaneStore lanes;
  private final Outbox outbox;
  private final DueWork work;
  private final Function<DeliveryEvent, OutboxEvent> toContract;
  private final Tx tx;
  private final Clock clock;

  Deliveries(
      DeliveryStore store,
      LaneStore lanes,
      Outbox outbox,
      DueWork work,
      Function<DeliveryEvent, OutboxEvent> toContract,
      Tx tx,
      Clock clock) {
    this.store = store;
    this.lanes = lanes;
    this.outbox = outbox;
    this.work = work;
    this.toContract = toContract;
    this.tx = tx;
    this.clock = clock;
  }

  /**
   * Makes a delivery and asks for it on {@code delivery.requested}. What still waits for the same
   * release and target gives way. The caller holds the release's lock.
   */
  public Mono<Delivery> request(DeliveryWish wish) {
    return tx.write(
        store
            .nextRedelivery(wish)
            .map(number -> delivery(wish, number))
            .flatMap(d -> add(d, wish)));
  }

  private Delivery delivery(DeliveryWish wish, int redelivery) {
    var key =
        new DeliveryKey(
            wish.releaseId(),
            wish.catalogVersion(),
            wish.targetId(),
            wish.messageType(),
            redelivery);
    return Delivery.queued(key, wish.recipient(), wish.lifecycleVersion(), wish.reason(), now());
  }

  private Mono<Delivery> add(Delivery delivery, DeliveryWish wish) {
    var events =
        List.of(
            toContract.apply(new DeliveryEvent.Requested(delivery, delivery.requestedAt())),
            toContract.apply(
                new DeliveryEvent.StatusChanged(delivery, null, delivery.requestedAt())));
    return Scope.tenant()
        .flatMap(scope -> store.add(delivery, wish, scope.actor()))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(
            DeliveryProblem.DELIVERY_UNDER_WAY.error("The same is being asked for twice"))
        .then(giveWay(delivery))
        .then(outbox.append(events))
        .thenReturn(delivery);
  }

  private Mono<Void> giveWay(Delivery newer) {
    var cancel = new DeliveryCommand.Cancel("A newer delivery took its place: " + newer.id());
    return store
        .lockOthersOpen(newer)
        .concatMap(older -> moveAndTell(older, cancel, false).then(work.cancel(WORK, older.id())))
        .then();
  }

  /**
   * Hands a requested delivery to the workers. Safe to repeat: one that no longer waits is left
   * alone.
   *
   * @param due not before this moment
   */
  public Mono<Void> queue(UUID id, Instant due) {
    return tx.write(
        store
            .lock(id)
            .filter(delivery -> delivery.status() == DeliveryStatus.QUEUED)
            .flatMap(delivery -> plan(delivery, due)));
  }

  private Mono<Void> plan(Delivery delivery, Instant due) {
    return work.plan(WORK, delivery.id(), delivery.key().targetId().toString(), due);
  }

  /**
   * A person wants another attempt now.
   *
   * @return fails with {@code delivery-not-found} or {@code step-not-possible}
   */
  public Mono<Delivery> retry(UUID id, String reason) {
    return tx.write(
        existing(id)
            .flatMap(found -> moveAndTell(found, new DeliveryCommand.Retry(reason), false))
            .flatMap(queued -> plan(queued, now()).thenReturn(queued)));
  }

  /**
   * A person calls it off; planning will not make it again by itself.
   *
   * @return fails with {@code delivery-not-found} or {@code step-not-possible}
   */
  public Mono<Delivery> cancel(UUID id, String reason) {
    return callOff(id, reason, true);
  }

  /** The release's own course calls it off. Fails as {@link #cancel}. */
  public Mono<Delivery> withdraw(UUID id, String reason) {
    return callOff(id, reason, false);
  }

  private Mono<Delivery> callOff(UUID id, String reason, boolean held) {
    return tx.write(
        existing(id)
            .flatMap(found -> moveAndTell(found, new DeliveryCommand.Cancel(reason), held))
            .flatMap(cancelled -> work.cancel(WORK, id).thenReturn(cancelled)));
  }

  /**
   * Moves a delivery as a worker or a store says. The caller has fenced the transaction where that
   * matters.
   *
   * @return fails with {@code delivery-not-found} or {@code step-not-possible}
   */
  public Mono<Delivery> apply(UUID id, DeliveryCommand command) {
    return tx.write(existing(id).flatMap(found -> moveAndTell(found, command, false)));
  }

  /** One delivery; fails with {@code delivery-not-found}. */
  public Mono<Delivery> get(UUID id) {
    return tx.read(store.find(id).switchIfEmpty(notFound(id)));
  }

  /** The trace in which a delivery was asked for; empty outside any. */
  public Mono<String> traceparent(UUID id) {
    return tx.read(store.traceparent(id));
  }

  /** What each target has been told of a release, as far as it has been told anything. */
  public Flux<Lane> lanes(UUID releaseId) {
    return tx.read(lanes.of(releaseId).collectList()).flatMapIterable(all -> all);
  }

  /** How a delivery stands among those of the same release and target. */
  public Mono<Neighbours> neighbours(UUID id) {
    return tx.read(store.neighbours(id));
  }

  /** The plan a delivery's message speaks of; empty when there is none. */
  public Mono<Schedule> schedule(UUID id) {
    return tx.read(store.schedule(id));
  }

  private Mono<Delivery> existing(UUID id) {
    return store.lock(id).switchIfEmpty(notFound(id));
  }

  private static Mono<Delivery> notFound(UUID id) {
    return DeliveryProblem.DELIVERY_NOT_FOUND.error("Delivery " + id);
  }

  private Mono<Delivery> moveAndTell(Delivery delivery, DeliveryCommand command, boolean held) {
    return switch (delivery.decide(command, now())) {
      case DeliveryDecision.Accepted(var next, var event) ->
          Scope.tenant()
              .flatMap(scope -> store.move(event, scope.actor(), held))
              .then(outbox.append(toContract.apply(event)))
              .thenReturn(next);
      case DeliveryDecision.Refused refused ->
          DeliveryProblem.STEP_NOT_POSSIBLE.error(refused.sentence());
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
