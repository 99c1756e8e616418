package dev.spindle.lifecycle.guards;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.spindle.lifecycle.facts.ReleaseFacts.Cover;
import dev.spindle.lifecycle.facts.ReleaseFacts.Offered.Mode;
import dev.spindle.lifecycle.facts.ReleaseFacts.Track;
import dev.spindle.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Conditions on what a store needs besides the recordings. */
final class OfferPolicy {

  /** Pixels. Source: Apple's Video and Audio Asset Guide, the strictest of the stores. */
  static final int SMALLEST_COVER = 3000;

  private OfferPolicy() {}

  static List<Violation> hasCover(Situation situation) {
    var cover = situation.facts().cover();
    if (cover == null) {
      return cover("no-cover", "The release has no cover.");
    }
    return Math.min(cover.width(), cover.height()) < SMALLEST_COVER
        ? cover("cover-too-small", "The cover has %s pixels.".formatted(size(cover)))
        : List.of();
  }

  static List<Violation> hasBarcode(Situation situation) {
    return situation.facts().upc() == null
        ? List.of(
            new Violation(
                "upc",
                "no-upc",
                "The release has no UPC.",
                "Enter its UPC or let the catalogue assign one from your range."))
        : List.of();
  }

  static List<Violation> tracksHaveIsrc(Situation situation) {
    var uses = uses(situation.facts().tracks());
    return Stream.concat(
            RecordingPolicy.eachTrack(
                situation, track -> track.isrc() == null, track -> noIsrc(situation, track))
                .stream(),
            RecordingPolicy.eachTrack(
                situation,
                track -> track.isrc() != null && uses.getOrDefault(track.isrc(), 0L) > 1,
                track -> sharedIsrc(situation, track))
                .stream())
        .toList();
  }

  static List<Violation> offeredSomewhere(Situation situation) {
    var offered = situation.facts().territories();
    return offered.mode() == Mode.INCLUDE && offered.codes().isEmpty()
        ? List.of(
            new Violation(
                "territories",
                "no-territory",
                "The release is offered nowhere.",
                "Name at least one territory, or offer it worldwide."))
        : List.of();
  }

  private static Map<String, Long> uses(List<Track> tracks) {
    return tracks.stream()
        .map(Track::isrc)
        .filter(Objects::nonNull)
        .collect(groupingBy(isrc -> isrc, counting()));
  }

  private static Violation noIsrc(Situation situation, Track track) {
    var reason = "%s has no ISRC.".formatted(RecordingPolicy.name(track));
    return isrc(situation, track, "no-isrc", reason);
  }

  private static Violation sharedIsrc(Situation situation, Track track) {
    var reason =
        "%s shares the ISRC %s with another track."
            .formatted(RecordingPolicy.name(track), track.isrc());
    return isrc(situation, track, "isrc-not-unique", reason);
  }

  private static Violation isrc(Situation situation, Track track, String code, String reason) {
    return new Violation(
        RecordingPolicy.field(situation, track) + ".isrc",
        code,
        reason,
        "Enter the recording's own ISRC or let the catalogue assign one from your range.");
  }

  private static List<Violation> cover(String code, String reason) {
    return List.of(
        new Violation(
            "cover", code, reason, "Upload a square cover of at least 3000 x 3000 pixels."));
  }

  private static String size(Cover cover) {
    return cover.width() + " x " + cover.height();
  }
}
