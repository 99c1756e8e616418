package dev.spindle.dspsync.events.published;

import dev.spindle.contracts.dspsync.v1.AcceptedValue;
import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.FoundAt;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.dspsync.v1.SyncedTrack;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.dspsync.compare.Decision;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.compare.TakenTrack;
import dev.spindle.dspsync.sync.Announcer;
import dev.spindle.dspsync.sync.SyncEnded;
import dev.spindle.dspsync.sync.SyncRun;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says {@code dsp.synced}. */
@Component
class DspSyncedMapper implements Announcer {

  private final Outbox outbox;

  DspSyncedMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Mono<Void> announce(SyncEnded ended) {
    return outbox.append(OutboxEvent.of(Topics.DSP_SYNCED, ended.run().releaseId(), event(ended)));
  }

  static DspSynced event(SyncEnded ended) {
    SyncRun run = ended.run();
    return DspSynced.newBuilder()
        .setReleaseId(run.releaseId())
        .setSyncRunId(run.id())
        .setVersion(run.sequence())
        .setVerdict(verdict(run.verdict()))
        .setCatalogVersion(run.catalogVersion())
        .setTracks(ended.conclusion().tracks().stream().map(DspSyncedMapper::track).toList())
        .setLinks(ended.shown().stream().map(DspSyncedMapper::link).toList())
        .setOpenConflicts(run.openConflicts())
        .setAccepted(ended.conclusion().accepted().stream().map(DspSyncedMapper::accepted).toList())
        .setOccurredAt(run.endedAt())
        .build();
  }

  private static SyncVerdict verdict(Verdict verdict) {
    return switch (verdict) {
      case SYNCED -> SyncVerdict.SYNCED;
      case CONFLICTS -> SyncVerdict.CONFLICTS;
      case NOT_FOUND -> SyncVerdict.NOT_FOUND;
      case INCOMPLETE -> throw new IllegalArgumentException("An inconclusive run says nothing");
    };
  }

  private static SyncedTrack track(TakenTrack track) {
    return SyncedTrack.newBuilder()
        .setTrackId(track.trackId())
        .setIsrc(track.isrc())
        .setDurationMs(track.durationMs())
        .setProviders(track.providers().stream().map(Provider::code).toList())
        .build();
  }

  private static FoundAt link(StoreAlbum album) {
    return FoundAt.newBuilder()
        .setProvider(album.provider().code())
        .setExternalId(album.externalId())
        .setUrl(album.url().toString())
        .build();
  }

  private static AcceptedValue accepted(Decision decision) {
    var difference = decision.difference();
    return AcceptedValue.newBuilder()
        .setProvider(difference.provider().code())
        .setTrackId(difference.trackId())
        .setField(difference.field().name())
        .setValue(decision.value())
        .build();
  }
}
