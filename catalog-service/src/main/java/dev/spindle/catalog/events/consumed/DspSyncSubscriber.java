package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.StoreLink;
import dev.spindle.catalog.syncing.AcceptedValue;
import dev.spindle.catalog.syncing.StoreWord;
import dev.spindle.catalog.syncing.StoreWord.StoreTrack;
import dev.spindle.catalog.syncing.Syncing;
import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.FoundAt;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.dspsync.v1.SyncedTrack;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears what the stores agree on. */
@Component
class DspSyncSubscriber implements EventSubscriber {

  private static final TextRule SHORT = TextRule.line(255);
  private static final TextRule ADDRESS = TextRule.line(2000);

  private final Syncing syncing;

  DspSyncSubscriber(Syncing syncing) {
    this.syncing = syncing;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.DSP_SYNCED, DspSynced.class, this::take);
  }

  private Mono<Void> take(DspSynced event, EventContext context) {
    return event.getVerdict() == SyncVerdict.SYNCED
        ? syncing.take(word(event), context.envelope().id())
        : Mono.empty();
  }

  private static StoreWord word(DspSynced event) {
    return new StoreWord(
        event.getReleaseId(),
        event.getSyncRunId(),
        event.getVersion(),
        event.getTracks().stream().map(DspSyncSubscriber::track).toList(),
        links(event),
        event.getAccepted().stream().map(DspSyncSubscriber::accepted).toList());
  }

  private static StoreTrack track(SyncedTrack track) {
    return new StoreTrack(track.getTrackId(), isrc(track), duration(track));
  }

  private static AcceptedValue accepted(dev.spindle.contracts.dspsync.v1.AcceptedValue value) {
    return new AcceptedValue(
        value.getProvider(), value.getTrackId(), value.getField(), value.getValue());
  }

  /** Stores' texts are hostile until proved otherwise: what is not an ISRC is not taken. */
  private static @Nullable Isrc isrc(SyncedTrack track) {
    return track.getIsrc() != null
            && Isrc.parse(track.getIsrc()) instanceof Parsed.Good<Isrc>(var good)
        ? good
        : null;
  }

  private static @Nullable Long duration(SyncedTrack track) {
    return track.getDurationMs() != null && track.getDurationMs() > 0
        ? track.getDurationMs()
        : null;
  }

  private static List<StoreLink> links(DspSynced event) {
    return event.getLinks().stream()
        .filter(DspSyncSubscriber::isSound)
        .map(link -> new StoreLink(link.getProvider(), link.getExternalId(), link.getUrl()))
        .toList();
  }

  private static boolean isSound(FoundAt link) {
    boolean web = link.getUrl().startsWith("https://") || link.getUrl().startsWith("http://");
    return web
        && ADDRESS.read(link.getUrl()) instanceof Parsed.Good<String>
        && SHORT.read(link.getProvider()) instanceof Parsed.Good<String>
        && SHORT.read(link.getExternalId()) instanceof Parsed.Good<String>;
  }
}
