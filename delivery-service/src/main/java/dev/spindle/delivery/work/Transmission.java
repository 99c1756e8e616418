package dev.spindle.delivery.work;

import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.packaging.CompletionFile;
import dev.spindle.delivery.packaging.PackagedFile;
import dev.spindle.delivery.placing.OutgoingFile;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.platform.objects.ObjectStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings a package to its store over one connection. */
@Component
class Transmission {

  private final Targets targets;
  private final SftpDialer dialer;
  private final ObjectStore objects;
  private final AttemptStore attempts;

  Transmission(Targets targets, SftpDialer dialer, ObjectStore objects, AttemptStore attempts) {
    this.targets = targets;
    this.dialer = dialer;
    this.objects = objects;
    this.attempts = attempts;
  }

  /**
   * Sends what the store does not have yet, the completion file last.
   *
   * @return bytes that left
   */
  long send(Attempt attempt, Delivery delivery, Target target, StoredPackage shipped) {
    var plan = Objects.requireNonNull(shipped.plan());
    var completion = CompletionFile.of(plan, target.spec(), delivery);
    var ern = Objects.requireNonNull(shipped.ern()).getBytes(StandardCharsets.UTF_8);
    var texts = Map.of(plan.message().path(), ern, completion.file().path(), completion.bytes());
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
}
