package dev.spindle.lifecycle.guards;

import dev.spindle.lifecycle.facts.ReleaseFacts.Track;
import dev.spindle.platform.problem.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions on the recordings. */
final class RecordingPolicy {

  /** Milliseconds. Source: the shortest play most stores pay for; distributors ask the same. */
  static final long SHORTEST_TRACK_MS = 30_000;

  private RecordingPolicy() {}

  static List<Violation> hasTracks(Situation situation) {
    return situation.facts().tracks().isEmpty()
        ? List.of(
            new Violation(
                "tracks",
                "no-tracks",
                "The release has no track.",
                "Add at least one track in the catalogue."))
        : List.of();
  }

  static List<Violation> tracksHaveAudio(Situation situation) {
    return eachTrack(
        situation,
        track -> track.audioMs() == null,
        track ->
            new Violation(
                field(situation, track) + ".audio",
                "no-audio",
                "%s has no audio.".formatted(name(track)),
                "Upload the mastered recording of this track."));
  }

  static List<Violation> audioLongEnough(Situation situation) {
    return eachTrack(
        situation,
        track -> track.audioMs() != null && track.audioMs() < SHORTEST_TRACK_MS,
        track ->
            new Violation(
                field(situation, track) + ".audio",
                "audio-too-short",
                "%s lasts %.1f seconds.".formatted(name(track), seconds(track)),
                "Upload a recording of at least 30 seconds, or join it with another track."));
  }

  static List<Violation> artistCredited(Situation situation) {
    return situation.facts().mainArtistCredited()
        ? List.of()
        : eachTrack(
            situation,
            track -> !track.mainArtistCredited(),
            track ->
                new Violation(
                    field(situation, track) + ".credits",
                    "no-main-artist",
                    "%s credits no main artist.".formatted(name(track)),
                    "Add a MAIN_ARTIST credit to the track or to the release."));
  }

  static List<Violation> eachTrack(
      Situation situation, Predicate<Track> wrong, Function<Track, Violation> violation) {
    return situation.facts().tracks().stream().filter(wrong).map(violation).toList();
  }

  /** Path of a track in the snapshot: counted from 0, in order of disc and sequence. */
  static String field(Situation situation, Track track) {
    return "tracks[%d]".formatted(situation.facts().tracks().indexOf(track));
  }

  static String name(Track track) {
    return "Track %d-%d \"%s\"".formatted(track.disc(), track.sequence(), track.title());
  }

  private static double seconds(Track track) {
    return track.audioMs() == null ? 0 : track.audioMs() / 1000.0;
  }
}
