package dev.spindle.delivery.packaging;

import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.platform.tx.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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

  /** Judges what was built, in all stages; blocks on disk and processor. */
  public StoredPackage check(PackageBuilder.Outcome built) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (built) {
      case PackageBuilder.Outcome.Impossible(var findings) ->
          new StoredPackage(null, null, CheckReport.withoutMessage(findings), now);
      case PackageBuilder.Outcome.Made(var plan, var ern) ->
          new StoredPackage(plan, ern, report(plan, ern), now);
    };
  }

  private CheckReport report(PackagePlan plan, String ern) {
    var source = MessageSource.of(ern.getBytes(StandardCharsets.UTF_8));
    return CheckReport.of(validator.validate(source), content.check(plan.files()));
  }

  /** Keeps a package, unless one that passed is kept already. */
  public Mono<Void> keep(UUID deliveryId, StoredPackage built) {
    return tx.write(store.put(deliveryId, built));
  }

  /** The package of a delivery; empty when none was made. */
  public Mono<StoredPackage> find(UUID deliveryId) {
    return tx.read(store.find(deliveryId));
  }

  /** The delivery to a target whose message had that id; empty when there is none. */
  public Mono<UUID> deliveryOf(UUID targetId, String messageId) {
    return tx.read(store.deliveryOf(targetId, messageId));
  }
}
