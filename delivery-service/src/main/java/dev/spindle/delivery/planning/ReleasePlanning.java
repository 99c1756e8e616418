package dev.spindle.delivery.planning;

import dev.spindle.delivery.planning.ReleaseStanding.Phase;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshots;
import dev.spindle.delivery.release.SnapshotHead;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.DeliveryWish;
import dev.spindle.delivery.shipment.Lane;
import dev.spindle.delivery.shipment.MessageFacts;
import dev.spindle.delivery.shipment.Recipient;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.platform.tx.Tx;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Hears where releases stand and what they are, and makes the deliveries that follow. Every method
 * locks the release first, so that of two events about it the second sees what the first did.
 */
@Service
public class ReleasePlanning {

  private final StandingStore standings;
  private final ReleaseSnapshots snapshots;
  private final Targets targets;
  private final Deliveries deliveries;
  private final Tx tx;

  ReleasePlanning(
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

  /** Lifecycle spoke; late and repeated news change nothing. */
  public Mono<Void> heard(LifecycleNews news) {
    return tx.write(
        standings
            .lock(news.releaseId())
            .flatMap(
                before -> {
                  var after =
                      switch (news) {
                        case LifecycleNews.Transitioned moved -> before.after(moved);
                        case LifecycleNews.Scheduled planned -> before.after(planned);
                      };
                  return after.equals(before)
                      ? Mono.empty()
                      : standings.write(after).then(plan(after));
                }));
  }

  /** The catalogue spoke; late and repeated versions change nothing. */
  public Mono<Void> heard(ReleaseSnapshot snapshot) {
    return tx.write(
        standings
            .lock(snapshot.releaseId())
            .flatMap(
                standing ->
                    snapshots
                        .keep(snapshot)
                        .flatMap(newer -> newer ? plan(standing) : Mono.empty())));
  }

  /** The catalogue dropped the release: what is at the stores is taken down. */
  public Mono<Void> heardDropped(UUID releaseId) {
    return tx.write(
        standings
            .lockExisting(releaseId)
            .filter(standing -> !standing.deleted())
            .map(ReleaseStanding::dropped)
            .flatMap(dropped -> standings.write(dropped).then(plan(dropped))));
  }

  private Mono<Void> plan(ReleaseStanding standing) {
    if (!standing.isKnown()) {
      return Mono.empty();
    }
    return snapshots
        .newest(standing.releaseId())
        .filter(head -> isEnough(standing, head))
        .flatMap(head -> plan(standing, head));
  }

  /** To offer a release takes the version that lifecycle saw; to withdraw it, any will do. */
  private static boolean isEnough(ReleaseStanding standing, SnapshotHead head) {
    return standing.phase() == Phase.PRIVATE || head.version() >= standing.catalogVersion();
  }

  private Mono<Void> plan(ReleaseStanding standing, SnapshotHead head) {
    return deliveries
        .lanes(standing.releaseId())
        .collectMap(Lane::targetId)
        .flatMap(
            lanes ->
                targets
                    .active()
                    .concatMap(target -> step(new Situation(standing, head), target, lanes))
                    .then());
  }

  private Mono<Void> step(Situation now, Target target, Map<UUID, Lane> lanes) {
    var lane = lanes.getOrDefault(target.id(), Lane.empty(target.id()));
    return Mono.justOrEmpty(Planner.next(now.standing().phase(), now.facts(), lane))
        .flatMap(
            step ->
                switch (step) {
                  case Planner.Step.Send send -> deliveries.request(now.wish(target, send)).then();
                  case Planner.Step.CallOff(var sent, var reason) ->
                      deliveries.withdraw(sent.deliveryId(), reason).then();
                });
  }

  /** A release as it stands and as it is. */
  private record Situation(ReleaseStanding standing, SnapshotHead head) {

    MessageFacts facts() {
      return MessageFacts.of(head.contentHash(), standing.schedule());
    }

    DeliveryWish wish(Target target, Planner.Step.Send send) {
      return new DeliveryWish(
          standing.releaseId(),
          head.version(),
          target.id(),
          send.messageType(),
          new Recipient(target.name(), target.spec().provider(), target.spec().limits().patience()),
          facts(),
          standing.schedule(),
          standing.lifecycleVersion(),
          send.reason());
    }
  }
}
