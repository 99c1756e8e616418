package dev.spindle.catalog.importing;

import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.ReleaseFacts;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackFacts;
import dev.spindle.catalog.release.TrackList;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills what is empty and never overwrites what a person wrote. */
final class Merge {

  private Merge() {}

  /** A new release of it, with the tenant's defaults for what the source does not say. */
  static Release draft(ImportedRelease found, Defaults defaults, int year) {
    var facts =
        new ReleaseFacts(
            found.title(),
            null,
            found.displayArtist(),
            found.releaseType(),
            found.label() == null ? defaults.label() : found.label(),
            null,
            found.upc(),
            null,
            found.genre(),
            null,
            found.language() == null ? defaults.language() : found.language(),
            ParentalWarning.NO_ADVICE_AVAILABLE,
            defaults.pLineOf(year),
            defaults.cLineOf(year),
            null,
            null,
            defaults.territories(),
            defaults.offers());
    return Release.draft(found.releaseId(), facts)
        .creditedTo(found.credits())
        .sharedAs(found.splits())
        .playing(found.tracks());
  }

  /** The present release, completed. */
  static Release into(Release present, ImportedRelease found) {
    var facts = present.facts().filledWith(found.upc(), found.label(), found.genre());
    return present
        .with(facts)
        .creditedTo(present.credits().isEmpty() ? found.credits() : present.credits())
        .sharedAs(present.splits().isEmpty() ? found.splits() : present.splits())
        .playing(tracks(present.tracks(), found.tracks()));
  }

  private static List<Track> tracks(List<Track> present, List<Track> found) {
    var merged = new ArrayList<>(present);
    for (var track : found) {
      var same = same(merged, track);
      same.ifPresentOrElse(
          own -> merged.set(merged.indexOf(own), filled(own, track.facts())),
          () -> merged.add(track.at(track.disc(), Integer.MAX_VALUE)));
    }
    return merged.size() > TrackList.MAX_TRACKS ? present : merged;
  }

  /** The same id; or, where a person added the track by hand, the same title. */
  private static Optional<Track> same(List<Track> tracks, Track found) {
    return tracks.stream()
        .filter(track -> track.id().equals(found.id()))
        .findFirst()
        .or(
            () ->
                tracks.stream()
                    .filter(t -> t.facts().title().equalsIgnoreCase(found.facts().title()))
                    .findFirst());
  }

  private static Track filled(Track own, TrackFacts found) {
    return own.stating(own.facts().filledWith(found), Origin.IMPORT);
  }

  /** Without the codes that belong to somebody else. */
  static Release without(Release release, Set<String> codes) {
    var upc = release.facts().upc();
    var facts = release.facts();
    return release
        .with(upc != null && codes.contains(upc.value()) ? facts.withUpc(null) : facts)
        .playing(release.tracks().stream().map(track -> without(track, codes)).toList());
  }

  private static Track without(Track track, Set<String> codes) {
    var isrc = track.facts().isrc();
    return isrc != null && codes.contains(isrc.value())
        ? track.stating(track.facts().withoutIsrc(), Origin.IMPORT)
        : track;
  }
}
