package dev.spindle.delivery.packaging;

import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the catalogue still owes before there can be a message at all; everything at once. */
final class Shortcomings {

  private static final String SOURCE = "ERN 4.3, Release Profiles for Common Release Types 2.1";

  private final List<Finding> found = new ArrayList<>();

  private Shortcomings() {}

  /**
   * Looks for missing facts.
   *
   * @param where territories left over; empty when none are
   */
  static List<Finding> of(ReleaseSnapshot release, Optional<Territories> where, boolean offers) {
    var all = new Shortcomings();
    all.release(release);
    for (int at = 0; at < release.tracks().size(); at++) {
      all.track(release.tracks().get(at), "tracks[" + at + "].");
    }
    if (offers) {
      all.missing(release.offers().isEmpty() ? null : "", "offers", "The release offers nothing");
      all.missing(
          where.isPresent() ? "" : null,
          "territories",
          "No territory is left that both the release and the store allow");
    }
    return List.copyOf(all.found);
  }

  /** Looks for a name that a store knows the release by. */
  static List<Finding> ofName(ReleaseSnapshot release) {
    var all = new Shortcomings();
    var name = release.upc() == null ? release.grid() : release.upc();
    all.missing(
        name == null ? release.catalogNumber() : name,
        "upc",
        "The release has no UPC, GRid or catalogue number that a store knows it by");
    return List.copyOf(all.found);
  }

  private void release(ReleaseSnapshot release) {
    missing(
        release.upc() == null ? release.grid() : release.upc(), "upc", "The release has no UPC");
    missing(release.label(), "label", "The release has no label");
    missing(release.genre(), "genre", "The release has no genre");
    missing(release.pLine(), "pLine", "The release has no P-line");
    missing(release.cLine(), "cLine", "The release has no C-line");
    missing(release.cover(), "cover", "The release has no cover");
    missing(release.tracks().isEmpty() ? null : "", "tracks", "The release has no track");
  }

  private void track(Track track, String place) {
    var name = "Track %d-%d".formatted(track.disc(), track.sequence());
    missing(track.isrc(), place + "isrc", name + " has no ISRC");
    missing(track.audio(), place + "audio", name + " has no audio");
  }

  private void missing(@Nullable Object fact, String field, String sentence) {
    if (fact == null) {
      found.add(
          Finding.error(Stage.EXPRESSION, "missing-fact", null, sentence, SOURCE)
              .fix("Complete it in the catalogue; a new delivery follows by itself", field));
    }
  }
}
