package dev.spindle.delivery.work;

import dev.spindle.delivery.checking.Packages;
import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.packaging.BatchId;
import dev.spindle.delivery.packaging.PackageBuilder;
import dev.spindle.delivery.packaging.PackageBuilder.Ingredients;
import dev.spindle.delivery.release.ReleaseSnapshots;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * From a delivery to a package that may leave. A package that passed once is taken up as it is, so
 * that a resumed delivery ships the same bytes.
 */
@Component
class Preparation {

  private final Deliveries deliveries;
  private final ReleaseSnapshots snapshots;
  private final Targets targets;
  private final PackageBuilder builder;
  private final Packages packages;

  Preparation(
      Deliveries deliveries,
      ReleaseSnapshots snapshots,
      Targets targets,
      PackageBuilder builder,
      Packages packages) {
    this.deliveries = deliveries;
    this.snapshots = snapshots;
    this.targets = targets;
    this.builder = builder;
    this.packages = packages;
  }

  /**
   * Makes and judges the package, moving the delivery to VALIDATING in between.
   *
   * @throws DeliveryFailure in the category of the first finding that stops it
   */
  StoredPackage prepare(Attempt attempt, Delivery delivery, Target target) {
    var stored = attempt.maybe(packages.find(delivery.id()));
    boolean sealed = stored != null && stored.isSealed();
    var from = sealed ? null : gather(attempt, delivery, target);
    var built = from == null ? null : builder.build(from);
    attempt.move(new DeliveryCommand.Check());
    return from == null || built == null
        ? Objects.requireNonNull(stored)
        : check(attempt, from, built);
  }

  private Ingredients gather(Attempt attempt, Delivery delivery, Target target) {
    var key = delivery.key();
    var release = attempt.maybe(snapshots.find(key.releaseId(), key.catalogVersion()));
    if (release == null) {
      throw DeliveryFailure.permanent(
          ErrorCategory.INTERNAL,
          "Catalogue version %d of the release is not here".formatted(key.catalogVersion()));
    }
    var batch = attempt.write(targets.nextBatch(target.id(), delivery.requestedAt()));
    return new Ingredients(
        release,
        target.spec(),
        key.messageType(),
        attempt.maybe(deliveries.schedule(delivery.id())),
        delivery.requestedAt(),
        BatchId.of(batch),
        held(attempt, delivery));
  }

  /** A first delivery, and one that a person wants again, bring everything. */
  private Set<String> held(Attempt attempt, Delivery delivery) {
    var key = delivery.key();
    return key.messageType() == MessageType.INITIAL
        ? Set.of()
        : attempt.read(packages.held(key.targetId(), key.releaseId()));
  }

  private StoredPackage check(Attempt attempt, Ingredients from, PackageBuilder.Outcome built) {
    var checked = packages.check(from, built);
    attempt.writeNothing(packages.keep(attempt.deliveryId(), checked));
    if (!checked.isSealed()) {
      var category = checked.report().category().orElse(ErrorCategory.FORMAT);
      throw DeliveryFailure.permanent(category, checked.report().sentence());
    }
    return checked;
  }
}
