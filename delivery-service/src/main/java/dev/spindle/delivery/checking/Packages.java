package dev.spindle.delivery.checking;

import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.validate.ValidationRequest;
import dev.spindle.delivery.packaging.PackageBuilder.Ingredients;
import dev.spindle.delivery.packaging.PackageBuilder.Outcome;
import dev.spindle.delivery.packaging.PackagePlan;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.target.RulePacks;
import dev.spindle.platform.tx.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Checks packages and keeps them with their deliveries. */
@Service
public class Packages {

  private final PackageStore store;
  private final ErnValidator validator;
  private final ContentCheck content;
  private final Tx tx;
  private final Clock clock;

  Packages(PackageStore store, ErnValidator validator, ContentCheck content, Tx tx, Clock clock) {
    this.store = store;
    this.validator = validator;
    this.content = content;
    this.tx = tx;
    this.clock = clock;
  }

  /** Judges what was built, in all stages and by the store's own rules; blocks on the disk. */
  public StoredPackage check(Ingredients from, Outcome built) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (built) {
      case Outcome.Impossible(var findings) ->
          new StoredPackage(null, null, CheckReport.withoutMessage(findings), now);
      case Outcome.Made(var plan, var ern) ->
          new StoredPackage(plan, ern, report(from, plan, ern), now);
    };
  }

  private CheckReport report(Ingredients from, PackagePlan plan, String ern) {
    var pack = RulePacks.of(from.target());
    var source = MessageSource.of(ern.getBytes(StandardCharsets.UTF_8));
    var found = new ArrayList<>(content.check(plan.files(), pack));
    if (from.type() != MessageType.PURGE) {
      found.addAll(MediaDemands.check(from.release(), pack));
    }
    return CheckReport.of(validator.validate(source, ValidationRequest.forStore(pack)), found);
  }

  /** Keeps a package, unless one that passed is kept already. */
  public Mono<Void> keep(UUID deliveryId, StoredPackage built) {
    return tx.write(store.put(deliveryId, built));
  }

  /** The package of a delivery; empty when none was made. */
  public Mono<StoredPackage> find(UUID deliveryId) {
    return tx.read(store.find(deliveryId));
  }

  /**
   * SHA-256 of the resources that a store has taken in since the release was last taken down or
   * purged, so that an update or a takedown need not bring them again.
   */
  public Mono<Set<String>> held(UUID targetId, UUID releaseId) {
    return tx.read(store.held(targetId, releaseId).collect(Collectors.toUnmodifiableSet()));
  }

  /** The delivery to a target whose message had that id; empty when there is none. */
  public Mono<UUID> deliveryOf(UUID targetId, String messageId) {
    return tx.read(store.deliveryOf(targetId, messageId));
  }
}
