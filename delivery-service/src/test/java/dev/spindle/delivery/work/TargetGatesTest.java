package dev.spindle.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.TargetSpec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetGatesTest {

  private static final Duration OPEN = Duration.ofMillis(200);
  private static final DeliveryFailure AWAY =
      DeliveryFailure.of(ErrorCategory.UNAVAILABLE, "nobody answers");
  private static final DeliveryFailure OURS =
      DeliveryFailure.of(ErrorCategory.METADATA, "no label");

  private final TargetGates gates =
      new TargetGates(
          new DeliverySettings(
              null,
              Set.of(),
              8,
              Duration.ofSeconds(30),
              Duration.ZERO,
              new DeliverySettings.Retry(Duration.ZERO, Duration.ZERO, 0),
              new DeliverySettings.Transfer(Duration.ZERO, Duration.ZERO, 1),
              new DeliverySettings.Breaker(3, OPEN),
              new DeliverySettings.Acknowledgements(Duration.ZERO, Duration.ZERO)),
          new SimpleMeterRegistry());

  @Test
  void letsNoMoreThroughThanAStoreBearsAndOthersBesideIt() {
    var busy = target(2);
    var one = gates.enter(busy);
    var two = gates.enter(busy);

    assertThat(gates.enter(busy)).isEmpty();
    assertThat(gates.enter(target(1))).isPresent();
    one.orElseThrow().leave();
    assertThat(gates.enter(busy)).isPresent();
    two.orElseThrow().leave();
  }

  @Test
  @Tag("fault")
  @Tag("F26")
  void leavesAFailingStoreAloneAndProbesItWithOneDeliveryAtATime() {
    var target = target(8);
    fail(target, AWAY, 3);
    assertThat(gates.enter(target)).as("open").isEmpty();

    var probe = await().until(() -> gates.enter(target), Optional::isPresent).orElseThrow();
    assertThat(gates.enter(target)).as("beside the probe").isEmpty();
    probe.failed(AWAY);
    probe.leave();
    assertThat(gates.enter(target)).as("open again").isEmpty();

    var second = await().until(() -> gates.enter(target), Optional::isPresent).orElseThrow();
    second.worked();
    second.leave();
    assertThat(gates.enter(target)).as("closed").isPresent();
  }

  @Test
  void doesNotBlameAStoreForOurOwnMistakes() {
    var target = target(8);
    fail(target, OURS, 10);

    assertThat(gates.enter(target)).isPresent();
  }

  private void fail(Target target, DeliveryFailure failure, int times) {
    for (int n = 0; n < times; n++) {
      var pass = gates.enter(target).orElseThrow();
      pass.failed(failure);
      pass.leave();
    }
  }

  private static Target target(int maxConcurrent) {
    var spec =
        new TargetSpec(
            "Store",
            null,
            true,
            true,
            new TargetSpec.Connection("store.example", 22, "me", "SHA256:x", "", null),
            new TargetSpec.Store("PADPIDA2011021601H", "Store", "4.3", "none"),
            new TargetSpec.Territories("WORLDWIDE", java.util.List.of()),
            new TargetSpec.Limits(maxConcurrent, 0, 60),
            new TargetSpec.Names("{n}.{ext}", "{n}.{ext}"));
    return new Target(UUID.randomUUID(), 1, spec, "password", Instant.EPOCH, Instant.EPOCH);
  }
}
