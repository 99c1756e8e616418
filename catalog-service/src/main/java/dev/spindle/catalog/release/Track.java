package dev.spindle.catalog.release;

import dev.spindle.catalog.identifier.Isrc;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording's place on a release. The recording has an id of its own: the same recording may
 * stand on many releases, under one ISRC.
 *
 * @param disc from 1
 * @param sequence on its disc, from 1
 * @param isrcFrom who gave the ISRC; null exactly when there is none
 * @param durationFrom who gave the duration; null exactly when there is none
 * @param audio the master; null until uploaded
 */
public record Track(
    UUID id,
    UUID recordingId,
    int disc,
    int sequence,
    TrackFacts facts,
    @Nullable Origin isrcFrom,
    @Nullable Origin durationFrom,
    @Nullable AudioFile audio) {

  /** A track as a person or an import states it. */
  public static Track stated(UUID id, UUID recordingId, TrackFacts facts, Origin from) {
    return new Track(
        id,
        recordingId,
        1,
        Integer.MAX_VALUE,
        facts,
        facts.isrc() == null ? null : from,
        facts.durationMs() == null ? null : from,
        null);
  }

  /** The same track at another place. */
  public Track at(int newDisc, int newSequence) {
    return new Track(id, recordingId, newDisc, newSequence, facts, isrcFrom, durationFrom, audio);
  }

  /** The same track as the given source now states it; what did not change keeps its source. */
  public Track stating(TrackFacts next, Origin from) {
    return new Track(
        id,
        recordingId,
        disc,
        sequence,
        next,
        origin(facts.isrc(), next.isrc(), isrcFrom, from),
        origin(facts.durationMs(), next.durationMs(), durationFrom, from),
        audio);
  }

  /** The same track with this master, which says how long it lasts. */
  public Track recorded(AudioFile master) {
    var timed = facts.recordedAs(facts.isrc(), master.facts().durationMs());
    return new Track(id, recordingId, disc, sequence, timed, isrcFrom, Origin.AUDIO, master);
  }

  /** The same track under this code. */
  public Track coded(Isrc code, Origin from) {
    return stating(facts.recordedAs(code, facts.durationMs()), from);
  }

  /** The same track as the stores have it; what they do not say stays. */
  public Track asInStores(@Nullable Isrc code, @Nullable Long lasting) {
    return stating(
        facts.recordedAs(
            code == null ? facts.isrc() : code, lasting == null ? facts.durationMs() : lasting),
        Origin.STORE);
  }

  /** The same track under this title and artist line. */
  public Track shownAs(String title, @Nullable String version, String artist) {
    var shown = facts.shownAs(title, version, artist);
    return new Track(id, recordingId, disc, sequence, shown, isrcFrom, durationFrom, audio);
  }

  private static @Nullable Origin origin(
      @Nullable Object before, @Nullable Object after, @Nullable Origin was, Origin now) {
    if (after == null) {
      return null;
    }
    return Objects.equals(before, after) && was != null ? was : now;
  }
}
