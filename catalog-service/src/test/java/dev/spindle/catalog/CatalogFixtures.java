package dev.spindle.catalog;

import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.ReleaseFacts;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackFacts;
import dev.spindle.catalog.terms.Offer;
import dev.spindle.catalog.terms.Territories;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases and tracks for tests without outside things. */
public final class CatalogFixtures {

  private CatalogFixtures() {}

  /** A release with nothing that may be left out. */
  public static Release aRelease(ReleaseType type) {
    return Release.draft(UUID.randomUUID(), facts("Lys", type));
  }

  /** Facts with nothing that may be left out. */
  public static ReleaseFacts facts(String title, ReleaseType type) {
    return new ReleaseFacts(
        title,
        null,
        "Åse",
        type,
        null,
        null,
        null,
        null,
        null,
        null,
        new Language("en"),
        ParentalWarning.NO_ADVICE_AVAILABLE,
        null,
        null,
        null,
        null,
        Territories.EVERYWHERE,
        Offer.USUAL);
  }

  /** A track that lasts so long; null when nobody knows. */
  public static Track aTrack(String title, @Nullable Long durationMs) {
    return Track.stated(
        UUID.randomUUID(), UUID.randomUUID(), trackFacts(title, durationMs), Origin.PERSON);
  }

  /** Facts of a track with nothing else. */
  public static TrackFacts trackFacts(String title, @Nullable Long durationMs) {
    return new TrackFacts(
        title,
        null,
        "Åse",
        List.of(),
        null,
        durationMs,
        null,
        ParentalWarning.NO_ADVICE_AVAILABLE,
        null,
        null,
        null,
        null,
        null);
  }
}
