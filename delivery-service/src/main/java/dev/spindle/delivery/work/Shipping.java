package dev.spindle.delivery.work;

import dev.spindle.delivery.acknowledgement.Acknowledgements;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.packaging.BatchId;
import dev.spindle.delivery.packaging.CompletionFile;
import dev.spindle.delivery.packaging.PackageBuilder;
import dev.spindle.delivery.packaging.PackagedFile;
import dev.spindle.delivery.packaging.Packages;
import dev.spindle.delivery.packaging.StoredPackage;
import dev.spindle.delivery.release.ReleaseSnapshots;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryCommand;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.delivery.transport.OutgoingFile;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.delivery.work.AttemptStore.AttemptEnd;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.platform.work.DueWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One attempt from the snapshot to the completion file. */
@Component
class Shipping {

  private final Deliveries deliveries;
  private final ReleaseSnapshots snapshots;
  private final Targets targets;
  private final PackageBuilder builder;
  private final Packages packages;
  private final AttemptStore attempts;
  private final ObjectStore objects;
  private final SftpDialer dialer;
  private final DueWork work;
  private final MeterRegistry meters;
  private final Clock clock;

  Shipping(
      Deliveries deliveries,
      ReleaseSnapshots snapshots,
      Targets targets,
      PackageBuilder builder,
      Packages packages,
      AttemptStore attempts,
      ObjectStore objects,
      SftpDialer dialer,
      DueWork work,
      MeterRegistry meters,
      Clock clock) {
    this.deliveries = deliveries;
    this.snapshots = snapshots;
    this.targets = targets;
    this.builder = builder;
    this.packages = packages;
    this.attempts = attempts;
    this.objects = objects;
    this.dialer = dialer;
    this.work = work;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Ships the delivery, status by status.
   *
   * @throws DeliveryFailure in the category that decides what happens next
   */
  void ship(Attempt attempt, Target target) {
    var started = start(attempt);
    var stored = attempt.maybe(packages.find(started.id()));
    var sealed = stored != null && stored.isSealed();
    var built = sealed ? null : build(attempt, started, target);
    attempt.move(new DeliveryCommand.Check());
    var shipped = built == null ? Objects.requireNonNull(stored) : check(attempt, built);
    attempt.move(new DeliveryCommand.Upload());
    long sent = upload(attempt, target, shipped, started);
    finish(attempt, shipped, sent);
  }

  private Delivery start(Attempt attempt) {
    var command =
        attempt.delivery().status().isInWork()
            ? new DeliveryCommand.Resume()
            : new DeliveryCommand.Start();
    var started = attempt.move(command);
    attempt.writeNothing(attempts.start(started.id(), started.standing().attempt(), now()));
    return started;
  }

  private PackageBuilder.Outcome build(Attempt attempt, Delivery delivery, Target target) {
    var key = delivery.key();
    var release = attempt.maybe(snapshots.find(key.releaseId(), key.catalogVersion()));
    if (release == null) {
      throw DeliveryFailure.permanent(
          ErrorCategory.INTERNAL,
          "Catalogue version %d of the release is not here".formatted(key.catalogVersion()));
    }
    var batch = attempt.write(targets.nextBatch(target.id(), delivery.requestedAt()));
    return builder.build(
        new PackageBuilder.Ingredients(
            release,
            target.spec(),
            key.messageType().offers(),
            attempt.maybe(deliveries.schedule(delivery.id())),
            delivery.requestedAt(),
            BatchId.of(batch)));
  }

  private StoredPackage check(Attempt attempt, PackageBuilder.Outcome built) {
    var checked = packages.check(built);
    attempt.writeNothing(packages.keep(attempt.deliveryId(), checked));
    if (!checked.isSealed()) {
      var category = checked.report().category().orElse(ErrorCategory.FORMAT);
      throw DeliveryFailure.permanent(category, checked.report().sentence());
    }
    return checked;
  }

  private long upload(Attempt attempt, Target target, StoredPackage shipped, Delivery delivery) {
    var plan = Objects.requireNonNull(shipped.plan());
    var completion = CompletionFile.of(plan, target.spec(), delivery);
    var texts =
        Map.of(
            plan.message().path(), bytes(Objects.requireNonNull(shipped.ern())),
            completion.file().path(), completion.bytes());
    int number = delivery.standing().attempt();
    try (var store = dialer.dial(attempt.read(targets.endpoint(target.id())))) {
      return new Upload(
              store,
              target.spec(),
              plan,
              attempt,
              file -> attempt.writeNothing(attempts.file(delivery.id(), number, file)))
          .run(file -> source(file, texts), completion.file());
    }
  }

  private OutgoingFile.Source source(PackagedFile file, Map<String, byte[]> texts) {
    var key = file.objectKey();
    return key == null
        ? () -> new ByteArrayInputStream(Objects.requireNonNull(texts.get(file.path())))
        : () -> objects.open(key);
  }

  private void finish(Attempt attempt, StoredPackage shipped, long sent) {
    var plan = Objects.requireNonNull(shipped.plan());
    var delivered =
        attempt.write(
            deliveries
                .apply(
                    attempt.deliveryId(),
                    new DeliveryCommand.Complete(sentence(plan.files().size(), sent)))
                .flatMap(this::ended));
    meters.counter("spindle_delivery_attempts", "outcome", delivered.status().name()).increment();
    meters.counter("spindle_delivery_bytes").increment(sent);
  }

  /** The attempt is over, and the store's answer is looked for from now on. */
  private Mono<Delivery> ended(Delivery done) {
    var target = done.key().targetId();
    return attempts
        .end(done.id(), done.standing().attempt(), AttemptEnd.DELIVERED, now())
        .then(work.plan(Acknowledgements.WORK, target, target.toString(), now()))
        .thenReturn(done);
  }

  private static String sentence(int files, long sent) {
    return "%d files and the completion file are there; %d bytes sent".formatted(files, sent);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
