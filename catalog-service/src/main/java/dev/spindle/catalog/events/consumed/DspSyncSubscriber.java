package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Reason;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.StoreLink;
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

/** Takes over from the stores what they agree on; the only change a locked release may have. */
@Component
class DspSyncSubscriber implements EventSubscriber {

  private static final TextRule SHORT = TextRule.line(255);
  private static final TextRule ADDRESS = TextRule.line(2000);

  private final Releases releases;

  DspSyncSubscriber(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.DSP_SYNCED, DspSynced.class, this::take);
  }

  private Mono<Void> take(DspSynced event, EventContext context) {
    if (event.getVerdict() != SyncVerdict.SYNCED) {
      return Mono.empty();
    }
    var reason =
        new Reason("synced-from-stores", "run " + event.getSyncRunId(), context.envelope().id());
    return releases
        .take(
            event.getReleaseId(),
            reason,
            stored -> Mono.just(new Decision.Accepted(synced(stored.release(), event))))
        .then();
  }

  private static Release synced(Release release, DspSynced event) {
    if (event.getVersion() <= release.syncVersion()) {
      return release;
    }
    var next = release;
    for (var track : event.getTracks()) {
      next = next.changing(track.getTrackId(), own -> own.asInStores(isrc(track), duration(track)));
    }
    return next.foundAt(links(event), event.getVersion());
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
