package dev.spindle.delivery.planning;

import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.planning.ReleaseStanding.Phase;
import dev.spindle.delivery.release.ReleaseSnapshots;
import dev.spindle.delivery.release.SnapshotHead;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryWish;
import dev.spindle.delivery.shipment.Lane;
import dev.spindle.delivery.shipment.MessageFacts;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.shipment.Recipient;
import dev.spindle.delivery.target.RulePacks;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.platform.tx.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person asks: send it, send it again, say what is true now, take it down. */
@Service
public class DeliveryRequests {

  private final StandingStore standings;
  private final ReleaseSnapshots snapshots;
  private final Targets targets;
  private final Deliveries deliveries;
  private final Tx tx;

  DeliveryRequests(
      StandingStore standings,
      ReleaseSnapshots snapshots,
      Targets targets,
      Deliveries deliveries,
      Tx tx) {
    this.standings = standings;
    this.snapshots = snapshots;
    this.targets = targets;
    this.deliveries = deliveries;
    this.tx = tx;
  }

  /**
   * What is asked for.
   *
   * @param targetIds empty for every active target
   * @param messageType null to let each target's history decide between INITIAL and UPDATE
   * @param reason one sentence
   */
  public record Ask(
      UUID releaseId, List<UUID> targetIds, @Nullable MessageType messageType, String reason) {}

  /**
   * Makes a delivery for each target, also of what was sent before.
   *
   * @return in the targets' order; fails with {@code release-not-found}, {@code release-not-ready},
   *     {@code target-not-found}, {@code target-inactive}, {@code nothing-at-store}, {@code
   *     purge-not-sent} or {@code delivery-under-way}, and then none is made
   */
  public Mono<List<Delivery>> ask(Ask ask) {
    return tx.write(
        situation(ask)
            .flatMap(
                now -> now.targets().concatMap(target -> ask(ask, now, target)).collectList()));
  }

  /**
   * Makes what is missing for each target, so that all of them are told what is true now; what is
   * there or on its way already is left alone.
   *
   * @return the deliveries that were made; fails as {@link #ask}
   */
  public Mono<List<Delivery>> distribute(Ask ask) {
    return tx.write(
        situation(ask)
            .flatMap(
                now ->
                    now.targets().concatMap(target -> complete(ask, now, target)).collectList()));
  }

  private Mono<Situation> situation(Ask ask) {
    var unknown =
        DeliveryProblem.RELEASE_NOT_FOUND.<SnapshotHead>error("Release " + ask.releaseId());
    return standings
        .lockExisting(ask.releaseId())
        .zipWith(snapshots.newest(ask.releaseId()).switchIfEmpty(unknown))
        .switchIfEmpty(DeliveryProblem.RELEASE_NOT_FOUND.error("Release " + ask.releaseId()))
        .map(both -> new Situation(both.getT1(), both.getT2(), targets(ask)));
  }

  private Flux<Target> targets(Ask ask) {
    return ask.targetIds().isEmpty()
        ? targets.active()
        : Flux.fromIterable(ask.targetIds())
            .concatMap(targets::get)
            .concatMap(
                target ->
                    target.spec().active()
                        ? Mono.just(target)
                        : DeliveryProblem.TARGET_INACTIVE.error(target.name()));
  }

  private Mono<Delivery> ask(Ask ask, Situation now, Target target) {
    return lane(ask.releaseId(), target)
        .flatMap(
            lane -> {
              var type = Optional.ofNullable(ask.messageType()).orElseGet(() -> fitting(lane));
              return objection(now, target, lane, type)
                  .<Mono<Delivery>>map(objection -> objection)
                  .orElseGet(() -> deliveries.request(wish(ask, now, target, type)));
            });
  }

  private Mono<Delivery> complete(Ask ask, Situation now, Target target) {
    if (now.isPrivate()) {
      return notReady();
    }
    return lane(ask.releaseId(), target)
        .filter(lane -> Planner.isBehind(now.facts(), lane))
        .flatMap(lane -> deliveries.request(wish(ask, now, target, fitting(lane))));
  }

  private Mono<Lane> lane(UUID releaseId, Target target) {
    return deliveries
        .lanes(releaseId)
        .filter(lane -> lane.targetId().equals(target.id()))
        .next()
        .defaultIfEmpty(Lane.empty(target.id()));
  }

  private static MessageType fitting(Lane lane) {
    return lane.storeHasIt() ? MessageType.UPDATE : MessageType.INITIAL;
  }

  private static Optional<Mono<Delivery>> objection(
      Situation now, Target target, Lane lane, MessageType type) {
    var last = lane.last();
    if (type == MessageType.PURGE && !RulePacks.of(target).purge()) {
      return Optional.of(noPurge(target));
    }
    if (type.offers() && now.isPrivate()) {
      return Optional.of(notReady());
    }
    if (!isPossible(lane, type)) {
      return Optional.of(
          DeliveryProblem.NOTHING_AT_STORE.error("Send it first, or ask for INITIAL"));
    }
    return last != null && last.messageType() == type && isOpenAndSame(now, last)
        ? Optional.of(DeliveryProblem.DELIVERY_UNDER_WAY.error("Delivery " + last.deliveryId()))
        : Optional.empty();
  }

  private static boolean isPossible(Lane lane, MessageType type) {
    return switch (type) {
      case INITIAL -> true;
      case UPDATE, TAKEDOWN -> lane.storeHasIt();
      case PURGE -> lane.storeKnowsIt();
    };
  }

  private static Mono<Delivery> noPurge(Target target) {
    return DeliveryProblem.PURGE_NOT_SENT.error(
        "The rule pack %s of %s says that the store takes no purge; ask for TAKEDOWN"
            .formatted(target.spec().store().rulePack(), target.name()));
  }

  private static boolean isOpenAndSame(Situation now, Lane.Sent last) {
    return last.message().equals(now.facts())
        && (last.status().isWaiting() || last.status().isInWork());
  }

  private static Mono<Delivery> notReady() {
    return DeliveryProblem.RELEASE_NOT_READY.error("It goes to stores once it is scheduled");
  }

  private static DeliveryWish wish(Ask ask, Situation now, Target target, MessageType type) {
    return new DeliveryWish(
        ask.releaseId(),
        now.head().version(),
        target.id(),
        type,
        new Recipient(target.name(), target.spec().provider(), target.spec().limits().patience()),
        now.facts(),
        now.standing().schedule(),
        0,
        ask.reason());
  }

  /** A release as it stands and as it is, and who is meant. */
  private static final class Situation {

    private final ReleaseStanding standing;
    private final SnapshotHead head;
    private final Flux<Target> targets;

    Situation(ReleaseStanding standing, SnapshotHead head, Flux<Target> targets) {
      this.standing = standing;
      this.head = head;
      this.targets = targets;
    }

    ReleaseStanding standing() {
      return standing;
    }

    SnapshotHead head() {
      return head;
    }

    Flux<Target> targets() {
      return targets;
    }

    MessageFacts facts() {
      return MessageFacts.of(head.contentHash(), standing.schedule());
    }

    boolean isPrivate() {
      return standing.phase() == Phase.PRIVATE || head.version() < standing.catalogVersion();
    }
  }
}
