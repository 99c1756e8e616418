package dev.spindle.video.metrics;

import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import dev.spindle.video.metrics.youtube.VideoNumbers;
import dev.spindle.video.metrics.youtube.YouTube;
import dev.spindle.video.metrics.youtube.YouTubeException;
import dev.spindle.video.metrics.youtube.YouTubeKeys;
import dev.spindle.video.plan.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what is pending of one tenant, fifty videos a call. The call is outside any transaction;
 * what it brought is written in one, fenced, together with the events.
 */
@Component
class YouTubeReading implements WorkHandler {

  /** Kind of due work; its id is the tenant's. */
  static final String KIND = "youtube-reading";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 8;

  private final Tx tx;
  private final DueWork work;
  private final SyncStore syncs;
  private final SampleStore samples;
  private final Plans plans;
  private final YouTube youTube;
  private final YouTubeKeys keys;
  private final Outbox outbox;
  private final Function<MetricsSynced, OutboxEvent> contract;
  private final Clock clock;
  private final Supplier<UUID> ids;

  YouTubeReading(
      Tx tx,
      DueWork work,
      SyncStore syncs,
      SampleStore samples,
      Plans plans,
      YouTube youTube,
      YouTubeKeys keys,
      Outbox outbox,
      Function<MetricsSynced, OutboxEvent> contract,
      Clock clock,
      Supplier<UUID> ids) {
    this.tx = tx;
    this.work = work;
    this.syncs = syncs;
    this.samples = samples;
    this.plans = plans;
    this.youTube = youTube;
    this.keys = keys;
    this.outbox = outbox;
    this.contract = contract;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int concurrency() {
    return 4;
  }

  @Override
  public WorkOutcome run(Lease lease) {
    var key = in(lease, keys.find().map(Optional::of).defaultIfEmpty(Optional.empty()));
    while (true) {
      var batch = in(lease, syncs.next(YouTube.MOST_IDS));
      if (batch.isEmpty()) {
        return new WorkOutcome.Done();
      }
      var wait = key.isEmpty() ? refuse(lease, batch) : read(lease, key.get(), batch);
      if (wait.isPresent()) {
        return new WorkOutcome.Again(wait.get());
      }
    }
  }

  /** Reads one batch; empty when the next one may follow at once. */
  private Optional<Instant> read(Lease lease, String key, List<MetricSync> batch) {
    try {
      var found = youTube.read(key, batch.stream().map(MetricSync::externalId).toList());
      fenced(lease, keep(batch, found));
      return Optional.empty();
    } catch (YouTubeException e) {
      return afterFailure(lease, batch, e);
    }
  }

  private Optional<Instant> afterFailure(
      Lease lease, List<MetricSync> batch, YouTubeException failure) {
    var now = clock.instant();
    return switch (failure.kind()) {
      case REFUSED -> {
        fenced(lease, failAll(batch, failure.reason()));
        yield Optional.empty();
      }
      case QUOTA -> {
        fenced(lease, syncs.explain(failure.reason()));
        yield Optional.of(Objects.requireNonNullElse(failure.notBefore(), now.plus(LONGEST_PAUSE)));
      }
      case UNAVAILABLE -> {
        var waiting = batch.stream().map(MetricSync::id).toList();
        fenced(lease, syncs.delay(waiting, failure.reason(), MOST_ATTEMPTS, now));
        yield Optional.of(now.plus(pause(lease.attempt())));
      }
    };
  }

  private Optional<Instant> refuse(Lease lease, List<MetricSync> batch) {
    fenced(lease, failAll(batch, "There is no key for YouTube"));
    return Optional.empty();
  }

  static Duration pause(int attempt) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempt, 1) - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /**
   * Videos are locked in the order of their ids, so that two writers cannot wait for each other.
   */
  private Mono<Void> keep(List<MetricSync> batch, Map<String, VideoNumbers> found) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var ordered = new ArrayList<>(batch);
    ordered.sort(Comparator.comparing(MetricSync::videoId));
    return Flux.fromIterable(ordered)
        .concatMap(sync -> keep(sync, Optional.ofNullable(found.get(sync.externalId())), now))
        .then();
  }

  private Mono<Void> keep(MetricSync sync, Optional<VideoNumbers> found, Instant now) {
    return found
        .map(numbers -> succeed(sync, sample(sync, numbers, now), now))
        .orElseGet(() -> fail(sync, "YouTube has no public video of this id", now));
  }

  private Mono<Void> succeed(MetricSync sync, MetricSample sample, Instant now) {
    return plans
        .lock(sync.videoId())
        .flatMap(
            plan ->
                syncs
                    .settle(sync.id(), MetricSync.Status.SUCCEEDED, null, now)
                    .filter(Boolean::booleanValue)
                    .flatMap(
                        _ ->
                            samples
                                .add(sample, sync.id())
                                .then(outbox.append(told(plan.releaseId(), sample)))));
  }

  private OutboxEvent told(UUID releaseId, MetricSample sample) {
    return contract.apply(new MetricsSynced(releaseId, sample));
  }

  private Mono<Void> failAll(List<MetricSync> batch, String detail) {
    var now = clock.instant();
    return Flux.fromIterable(batch).concatMap(sync -> fail(sync, detail, now)).then();
  }

  private Mono<Void> fail(MetricSync sync, String detail, Instant now) {
    return syncs.settle(sync.id(), MetricSync.Status.FAILED, detail, now).then();
  }

  private MetricSample sample(MetricSync sync, VideoNumbers numbers, Instant now) {
    return new MetricSample(
        ids.get(),
        sync.videoId(),
        sync.platform(),
        sync.externalId(),
        numbers.views(),
        numbers.likes(),
        numbers.comments(),
        now);
  }

  private <T> T in(Lease lease, Mono<T> work) {
    return Objects.requireNonNull(tx.asTenant(lease.tenantId(), "system", work).block(PATIENCE));
  }

  private void fenced(Lease lease, Mono<Void> effect) {
    tx.asTenant(lease.tenantId(), "system", work.fence(lease).then(effect)).block(PATIENCE);
  }
}
