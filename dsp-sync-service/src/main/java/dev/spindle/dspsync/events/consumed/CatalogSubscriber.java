package dev.spindle.dspsync.events.consumed;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.SaleArea;
import dev.spindle.dspsync.sync.DspSync;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears the catalogue: keeps of each release what stores can be asked about. */
@Component
class CatalogSubscriber implements EventSubscriber {

  private final DspSync sync;

  CatalogSubscriber(DspSync sync) {
    this.sync = sync;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::changed);
    on.tombstone(Topics.RELEASE_CHANGED, this::deleted);
  }

  private Mono<Void> changed(ReleaseChanged event, EventContext context) {
    return sync.follow(release(event));
  }

  private Mono<Void> deleted(EventContext context) {
    return sync.forget(UUID.fromString(context.key()));
  }

  private static LocalRelease release(ReleaseChanged event) {
    return new LocalRelease(
        event.getReleaseId(),
        event.getVersion(),
        event.getTitle(),
        event.getTitleVersion(),
        event.getDisplayArtist(),
        event.getLabel(),
        event.getUpc(),
        event.getOriginalReleaseDate(),
        area(event.getTerritories()),
        event.getTracks().stream().map(CatalogSubscriber::track).toList());
  }

  private static LocalRelease.LocalTrack track(Track track) {
    return new LocalRelease.LocalTrack(
        track.getTrackId(),
        track.getDisc(),
        track.getSequence(),
        track.getTitle(),
        track.getTitleVersion(),
        track.getDisplayArtist(),
        track.getIsrc(),
        track.getDurationMs());
  }

  /** A mode from the future is read as the whole world: asking too widely finds what is there. */
  private static SaleArea area(Territories territories) {
    return territories.getMode() == TerritoryMode.WORLDWIDE
            || territories.getMode() == TerritoryMode.UNKNOWN
        ? SaleArea.WORLD
        : new SaleArea(
            territories.getMode() == TerritoryMode.EXCLUDE, Set.copyOf(territories.getCodes()));
  }
}
