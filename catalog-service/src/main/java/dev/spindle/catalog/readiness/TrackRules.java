package dev.spindle.catalog.readiness;

import static dev.spindle.catalog.readiness.Rule.blocking;
import static dev.spindle.catalog.readiness.Rule.warning;

import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.media.AudioFacts;
import dev.spindle.catalog.media.MediaNote;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.release.AudioFile;
import dev.spindle.catalog.release.Track;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stores ask of a track. Sources: Spotify's and Apple's asset specifications, as of 2026. */
final class TrackRules {

  private static final long SHORTEST_MS = 30_000;
  private static final int LOWEST_RATE = 44_100;
  private static final int LOWEST_DEPTH = 16;

  static final List<Rule<Track>> ALL =
      List.of(
          blocking(
              "isrc",
              "isrc-missing",
              "The track has no ISRC.",
              "Write it in, or have one assigned with POST /api/releases/{id}/identifiers.",
              track -> track.facts().isrc() != null),
          blocking(
              "audio",
              "audio-missing",
              "The track has no audio.",
              "Upload the master with PUT /api/releases/{id}/tracks/{trackId}/audio.",
              track -> track.audio() != null),
          blocking(
              "language",
              "language-missing",
              "The language of performance is not said.",
              "Give a BCP 47 tag; zxx for instrumental.",
              track -> track.facts().language() != null),
          blocking(
              "parentalWarning",
              "parental-warning-missing",
              "Nobody has said whether the track is explicit.",
              "Say NOT_EXPLICIT, EXPLICIT or EXPLICIT_CONTENT_EDITED.",
              track -> track.facts().parentalWarning() != ParentalWarning.NO_ADVICE_AVAILABLE),
          blocking(
              "credits",
              "main-artist-missing",
              "The track names no main artist.",
              "Add a credit with the role MAIN_ARTIST.",
              track -> credits(track, role -> role == ContributorRole.MAIN_ARTIST)),
          warning(
              "credits",
              "writer-missing",
              "The track names nobody who wrote it.",
              "Add credits such as COMPOSER and LYRICIST; Apple asks for them.",
              track -> credits(track, role -> role.family() == ContributorRole.Family.WRITER)),
          blocking(
              "durationMs",
              "duration-short",
              "The track is shorter than 30 seconds.",
              "Stores pay for and show tracks of 30 seconds and more.",
              track -> track.facts().durationMs() == null || lasts(track) >= SHORTEST_MS),
          blocking(
              "previewStartMs",
              "preview-outside",
              "The preview begins after the track ends.",
              "Let it begin at least 30 seconds before the end.",
              track ->
                  track.facts().previewStartMs() == null
                      || track.facts().durationMs() == null
                      || track.facts().previewStartMs() + SHORTEST_MS <= lasts(track)),
          blocking(
              "audio",
              "audio-sample-rate",
              "The sample rate is below 44.1 kHz.",
              "Upload the master as it was recorded; never up-sample.",
              heard(audio -> audio.sampleRate() >= LOWEST_RATE)),
          blocking(
              "audio",
              "audio-bit-depth",
              "The audio has fewer than 16 bits a sample.",
              "Upload the master with 16 or 24 bits.",
              heard(audio -> audio.bitDepth() >= LOWEST_DEPTH)),
          blocking(
              "audio",
              "audio-mono",
              "The audio has a single channel.",
              "Upload it as stereo, with the same signal left and right.",
              heard(audio -> audio.channels() == 2)),
          warning(
              "audio",
              "audio-wave-extensible",
              "The WAV has format code 0xFFFE, which Spotify refuses.",
              "It is rewritten losslessly on delivery; FLAC avoids it.",
              heard(audio -> !audio.notes().contains(MediaNote.WAVE_EXTENSIBLE))),
          warning(
              "audio",
              "audio-trailing-chunks",
              "The WAV has chunks after its audio, which Spotify refuses.",
              "They are left out on delivery; FLAC avoids it.",
              heard(audio -> !audio.notes().contains(MediaNote.CHUNKS_AFTER_AUDIO))));

  private TrackRules() {}

  private static boolean credits(Track track, Predicate<ContributorRole> wanted) {
    return track.facts().credits().stream().anyMatch(credit -> wanted.test(credit.role()));
  }

  private static long lasts(Track track) {
    return Optional.ofNullable(track.facts().durationMs()).orElse(0L);
  }

  private static Predicate<Track> heard(Predicate<AudioFacts> holds) {
    return track ->
        Optional.ofNullable(track.audio()).map(AudioFile::facts).map(holds::test).orElse(true);
  }
}
