package dev.spindle.dspsync;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.dspsync.compare.LocalRelease;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as the other services publish them. */
final class CatalogEvents {

  private CatalogEvents() {}

  static ReleaseChanged changed(LocalRelease release) {
    return ReleaseChanged.newBuilder()
        .setReleaseId(release.id())
        .setVersion(release.version())
        .setChangedAt(Instant.now())
        .setTitle(release.title())
        .setTitleVersion(release.titleVersion())
        .setDisplayArtist(release.artist())
        .setReleaseType("ALBUM")
        .setLabel(release.label())
        .setUpc(release.upc())
        .setLanguage("de")
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setOriginalReleaseDate(release.originalReleaseDate())
        .setTerritories(
            Territories.newBuilder().setMode(TerritoryMode.WORLDWIDE).setCodes(List.of()).build())
        .setTracks(release.tracks().stream().map(CatalogEvents::track).toList())
        .setSender(Sender.newBuilder().setName("Example").setDpid("PADPIDA2013020802I").build())
        .build();
  }

  static ReleaseTransitioned moved(UUID release, long version, ReleaseState to) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(release)
        .setVersion(version)
        .setTransition("release")
        .setFromState(ReleaseState.SCHEDULED)
        .setToState(to)
        .setLockLevel(LockLevel.PARTIAL)
        .setCatalogVersion(1)
        .setOccurredAt(Instant.now())
        .build();
  }

  static DeliveryStatusChanged acknowledged(UUID release) {
    return DeliveryStatusChanged.newBuilder()
        .setDeliveryId(UUID.randomUUID())
        .setReleaseId(release)
        .setTargetId(UUID.randomUUID())
        .setTargetName("Cascade")
        .setProvider("deezer")
        .setMessageType("INITIAL")
        .setCatalogVersion(1)
        .setSequence(5)
        .setToStatus("ACKNOWLEDGED")
        .setAttempt(1)
        .setOccurredAt(Instant.now())
        .build();
  }

  private static Track track(LocalRelease.LocalTrack track) {
    return Track.newBuilder()
        .setTrackId(track.id())
        .setDisc(track.disc())
        .setSequence(track.sequence())
        .setTitle(track.title())
        .setTitleVersion(track.titleVersion())
        .setDisplayArtist(track.artist())
        .setIsrc(track.isrc())
        .setDurationMs(track.durationMs())
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .build();
  }
}
