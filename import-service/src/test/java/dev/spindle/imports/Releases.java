package dev.spindle.imports;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Snapshots as the catalogue publishes them. */
public final class Releases {

  private Releases() {}

  public static ReleaseChanged changed(UUID id, long version) {
    return ReleaseChanged.newBuilder()
        .setReleaseId(id)
        .setVersion(version)
        .setChangedAt(Instant.parse("2026-11-21T10:00:00Z"))
        .setTitle("Title")
        .setDisplayArtist("Artist")
        .setReleaseType("SINGLE")
        .setLanguage("en")
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setTerritories(new Territories(TerritoryMode.WORLDWIDE, List.of()))
        .setSender(new Sender("Label", "PADPIDA2013020802I"))
        .build();
  }
}
