package dev.spindle.delivery.acknowledgement;

import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.placing.FilePlacer;
import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.Targets;
import dev.spindle.delivery.transport.SftpConnection;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks into a target's acknowledgement folder while an answer is awaited. */
@Component
class AcknowledgementReader implements WorkHandler {

  private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int LARGEST = 1024 * 1024;
  private static final int AT_ONCE = 4;

  private final Acknowledgements acknowledgements;
  private final Targets targets;
  private final SftpDialer dialer;
  private final DeliverySettings.Acknowledgements settings;
  private final Clock clock;
  private final TraceContext trace;

  AcknowledgementReader(
      Acknowledgements acknowledgements,
      Targets targets,
      SftpDialer dialer,
      DeliverySettings settings,
      Clock clock,
      TraceContext trace) {
    this.acknowledgements = acknowledgements;
    this.targets = targets;
    this.dialer = dialer;
    this.settings = settings.acknowledgements();
    this.clock = clock;
    this.trace = trace;
  }

  @Override
  public String kind() {
    return Acknowledgements.WORK;
  }

  @Override
  public int concurrency() {
    return AT_ONCE;
  }

  @Override
  public int concurrencyPerLane() {
    return 1;
  }

  @Override
  public WorkOutcome run(Lease lease) {
    var reading = new Reading(lease.tenantId());
    var since = reading.maybe(acknowledgements.awaitedSince(lease.workId()));
    var target = reading.maybe(targets.find(lease.workId()));
    if (since == null || target == null || folder(target) == null) {
      return new WorkOutcome.Done();
    }
    try {
      look(reading, target, Objects.requireNonNull(folder(target)));
      return new WorkOutcome.Again(next(since));
    } catch (DeliveryFailure e) {
      LOG.warn("Target {}: no look at acknowledgements: {}", lease.workId(), e.sentence());
      return new WorkOutcome.Again(clock.instant().plus(settings.poll().multipliedBy(2)));
    }
  }

  private static @Nullable String folder(Target target) {
    return target.spec().connection().acknowledgementFolder();
  }

  private Instant next(Instant since) {
    var now = clock.instant();
    var pause = since.plus(FRESH).isAfter(now) ? settings.poll() : settings.slowPoll();
    return now.plus(pause);
  }

  private void look(Reading reading, Target target, String folder) {
    var known = reading.the(acknowledgements.read(target.id()));
    try (var store = dialer.dial(reading.the(targets.endpoint(target.id())))) {
      for (var seen : unread(store, folder, known)) {
        take(reading, new ReadFile(target.id(), seen, content(store, folder, seen)));
      }
    }
  }

  /** In the trace of the delivery that is answered. */
  private void take(Reading reading, ReadFile file) {
    var parent = reading.maybe(acknowledgements.traceparent(file));
    trace.within("acknowledgement", parent, () -> reading.maybe(acknowledgements.take(file)));
  }

  /** No acknowledgement is that large: such a file is unreadable without being fetched. */
  private static byte[] content(SftpConnection store, String folder, Sighting seen) {
    return seen.size() > LARGEST ? new byte[0] : store.read(folder + "/" + seen.name(), LARGEST);
  }

  /** In the order of their names, which begin with or hold the time they were written. */
  private static List<Sighting> unread(SftpConnection store, String folder, KnownFiles known) {
    if (!store.exists(folder)) {
      return List.of();
    }
    return store.list(folder).stream()
        .filter(entry -> !entry.folder() && entry.size() > 0)
        .map(entry -> new Sighting(entry.name(), entry.size(), entry.modified()))
        .filter(file -> file.name().endsWith(".xml") && !FilePlacer.isTemporary(file.name()))
        .filter(file -> !known.have(file))
        .sorted(Comparator.comparing(Sighting::name))
        .toList();
  }

  /** Waits for what is asked on behalf of a tenant. */
  private static final class Reading {

    private final UUID tenant;

    Reading(UUID tenant) {
      this.tenant = tenant;
    }

    <T> T the(Mono<T> query) {
      return Objects.requireNonNull(maybe(query));
    }

    <T> @Nullable T maybe(Mono<T> query) {
      return query.contextWrite(new Scope.Tenant(tenant, "system")::in).block(PATIENCE);
    }
  }
}
