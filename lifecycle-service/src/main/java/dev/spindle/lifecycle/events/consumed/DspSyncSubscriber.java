package dev.spindle.lifecycle.events.consumed;

import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.verdicts.StoreVerdicts;
import dev.spindle.lifecycle.verdicts.SyncRun;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears dsp-sync-service: the stores were asked. */
@Component
class DspSyncSubscriber implements EventSubscriber {

  private final StoreVerdicts verdicts;

  DspSyncSubscriber(StoreVerdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.DSP_SYNCED, DspSynced.class, this::consider);
  }

  private Mono<Void> consider(DspSynced event, EventContext context) {
    return Mono.justOrEmpty(verdict(event))
        .map(verdict -> run(event, verdict))
        .flatMap(run -> verdicts.consider(event.getReleaseId(), run, context.envelope().id()));
  }

  private static SyncRun run(DspSynced event, SyncRun.Verdict verdict) {
    return new SyncRun(event.getSyncRunId(), event.getVersion(), verdict, event.getOccurredAt());
  }

  /** A verdict of a newer contract is none that this service could act on. */
  private static Optional<SyncRun.Verdict> verdict(DspSynced event) {
    return switch (event.getVerdict()) {
      case SYNCED -> Optional.of(SyncRun.Verdict.SYNCED);
      case CONFLICTS -> Optional.of(SyncRun.Verdict.CONFLICTS);
      case NOT_FOUND -> Optional.of(SyncRun.Verdict.NOT_FOUND);
      case UNKNOWN -> Optional.empty();
    };
  }
}
