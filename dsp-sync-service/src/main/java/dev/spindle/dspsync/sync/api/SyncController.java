package dev.spindle.dspsync.sync.api;

import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.sync.DspSync;
import dev.spindle.dspsync.sync.SightingAt;
import dev.spindle.dspsync.sync.SyncRun;
import dev.spindle.dspsync.sync.SyncStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asks for a run, and shows where a release stands with the stores. */
@RestController
@RequestMapping("/api/releases/{id}/sync")
class SyncController {

  private final DspSync sync;

  SyncController(DspSync sync) {
    this.sync = sync;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<StatusView> request(@PathVariable UUID id) {
    return sync.request(id).map(StatusView::of);
  }

  @GetMapping("/status")
  Mono<StatusView> status(@PathVariable UUID id) {
    return sync.status(id).map(StatusView::of);
  }

  record StatusView(
      UUID releaseId,
      @Nullable String state,
      @Nullable String verdict,
      int openConflicts,
      @Nullable Instant nextRunAt,
      @Nullable RunView lastRun,
      List<StoreView> stores) {

    static StatusView of(SyncStatus status) {
      var subject = status.subject();
      var verdict = subject.verdict();
      var lastRun = status.lastRun();
      return new StatusView(
          subject.releaseId(),
          subject.state(),
          verdict == null ? null : verdict.name(),
          status.openConflicts(),
          subject.nextRunAt(),
          lastRun == null ? null : RunView.of(lastRun),
          status.sightings().stream().map(StoreView::of).toList());
    }
  }

  record RunView(
      UUID id,
      long sequence,
      String cause,
      String actor,
      Instant startedAt,
      Instant endedAt,
      String verdict,
      long catalogVersion) {

    static RunView of(SyncRun run) {
      return new RunView(
          run.id(),
          run.sequence(),
          run.cause().name(),
          run.actor(),
          run.startedAt(),
          run.endedAt(),
          run.verdict().name(),
          run.catalogVersion());
    }
  }

  /** {@code outcome} is SHOWN, NOT_SHOWN or FAILED. */
  record StoreView(
      String provider,
      String outcome,
      @Nullable String externalId,
      @Nullable URI url,
      @Nullable String trouble,
      @Nullable String detail,
      @Nullable Instant retryAt,
      Instant askedAt) {

    static StoreView of(SightingAt seen) {
      String provider = seen.sighting().provider().code();
      Instant at = seen.askedAt();
      return switch (seen.sighting()) {
        case Sighting.Shown(var album) ->
            new StoreView(provider, "SHOWN", album.externalId(), album.url(), null, null, null, at);
        case Sighting.NotShown _ ->
            new StoreView(provider, "NOT_SHOWN", null, null, null, null, null, at);
        case Sighting.Failed(_, var trouble, var detail, var retryAt) ->
            new StoreView(provider, "FAILED", null, null, trouble.name(), detail, retryAt, at);
      };
    }
  }
}
