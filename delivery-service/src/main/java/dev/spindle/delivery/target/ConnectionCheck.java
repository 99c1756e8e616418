package dev.spindle.delivery.target;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.transport.ConnectionStep;
import dev.spindle.delivery.transport.Endpoint;
import dev.spindle.delivery.transport.SftpConnection;
import dev.spindle.delivery.transport.SftpDialer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tries a target out, step by step, and leaves nothing behind. */
@Service
public class ConnectionCheck {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Targets targets;
  private final SftpDialer dialer;

  ConnectionCheck(Targets targets, SftpDialer dialer) {
    this.targets = targets;
    this.dialer = dialer;
  }

  /**
   * One step as it went.
   *
   * @param outcome PASSED, FAILED or SKIPPED
   * @param millis how long it took
   * @param category of the failure; null unless it failed
   * @param detail one sentence; null unless it failed
   */
  public record StepResult(
      ConnectionStep step,
      String outcome,
      long millis,
      @Nullable String category,
      @Nullable String detail) {}

  /** Runs all steps; fails with {@code target-not-found}, never because of the store. */
  public Mono<List<StepResult>> run(UUID targetId) {
    return targets
        .get(targetId)
        .zipWith(targets.endpoint(targetId))
        .flatMap(
            both ->
                Mono.fromCallable(() -> run(both.getT1().spec().connection(), both.getT2()))
                    .subscribeOn(Schedulers.boundedElastic()));
  }

  private List<StepResult> run(TargetSpec.Connection connection, Endpoint endpoint) {
    var trail = new Trail();
    try (var store = dialer.dial(endpoint, trail::enter)) {
      tryOut(store, connection, trail);
      trail.passed();
    } catch (DeliveryFailure e) {
      trail.failed(e);
    }
    return trail.results();
  }

  private static void tryOut(SftpConnection store, TargetSpec.Connection connection, Trail trail) {
    var name = "spindle-connection-test-" + UUID.randomUUID();
    var written = connection.path(name + ".part");
    var renamed = connection.path(name);
    trail.enter(ConnectionStep.LIST);
    store.list(connection.remoteFolder().isEmpty() ? "." : connection.remoteFolder());
    trail.enter(ConnectionStep.WRITE);
    store.write(written, new ByteArrayInputStream("test".getBytes(StandardCharsets.US_ASCII)));
    trail.enter(ConnectionStep.RENAME);
    store.rename(written, renamed);
    trail.enter(ConnectionStep.DELETE);
    store.delete(renamed);
  }

  /** The steps as they are entered, each with its time. */
  private static final class Trail {

    private final Map<ConnectionStep, StepResult> done = new EnumMap<>(ConnectionStep.class);
    private @Nullable ConnectionStep current;
    private long enteredAt;

    void enter(ConnectionStep step) {
      passed();
      current = step;
      enteredAt = System.nanoTime();
    }

    void passed() {
      if (current != null) {
        done.put(current, new StepResult(current, "PASSED", millis(), null, null));
      }
    }

    void failed(DeliveryFailure failure) {
      if (current != null) {
        done.put(
            current,
            new StepResult(
                current, "FAILED", millis(), failure.category().name(), failure.sentence()));
      }
    }

    List<StepResult> results() {
      var all = new ArrayList<StepResult>();
      for (var step : ConnectionStep.values()) {
        all.add(done.getOrDefault(step, new StepResult(step, "SKIPPED", 0, null, null)));
      }
      return List.copyOf(all);
    }

    private long millis() {
      return (System.nanoTime() - enteredAt) / NANOS_PER_MILLI;
    }
  }
}
