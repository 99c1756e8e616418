package dev.spindle.catalog.release;

import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.terms.RightsLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write about a track. Component names are field names of the API.
 *
 * @param title as printed, NFC
 * @param titleVersion for example Radio Edit
 * @param displayArtist artist line as printed
 * @param credits in order
 * @param isrc of the recording
 * @param durationMs milliseconds; measured once there is audio
 * @param language of performance; zxx for instrumental
 * @param parentalWarning of the track
 * @param pLine rights in the recording; null means as the release
 * @param previewStartMs start of the preview clip, milliseconds
 * @param bpm beats a minute
 * @param musicalKey for example F# minor
 * @param notes of the creator, never sent to a store
 */
public record TrackFacts(
    String title,
    @Nullable String titleVersion,
    String displayArtist,
    List<Credit> credits,
    @Nullable Isrc isrc,
    @Nullable Long durationMs,
    @Nullable Language language,
    ParentalWarning parentalWarning,
    @Nullable RightsLine pLine,
    @Nullable Long previewStartMs,
    @Nullable Double bpm,
    @Nullable String musicalKey,
    @Nullable String notes) {

  /** The same recording under this code, lasting this long. */
  TrackFacts recordedAs(@Nullable Isrc code, @Nullable Long lasting) {
    return with(new Shown(title, titleVersion, displayArtist), credits, code, lasting);
  }

  /** The same under this title and artist line. */
  TrackFacts shownAs(String name, @Nullable String version, String artist) {
    return with(new Shown(name, version, artist), credits, isrc, durationMs);
  }

  /** The same without a code. */
  public TrackFacts withoutIsrc() {
    return recordedAs(null, durationMs);
  }

  /** The same with these people. */
  public TrackFacts creditedTo(List<Credit> people) {
    return with(new Shown(title, titleVersion, displayArtist), people, isrc, durationMs);
  }

  /** What stores print. */
  private record Shown(String title, @Nullable String version, String artist) {}

  /** The same but for these. */
  private TrackFacts with(
      Shown shown, List<Credit> people, @Nullable Isrc code, @Nullable Long lasting) {
    return new TrackFacts(
        shown.title,
        shown.version,
        shown.artist,
        people,
        code,
        lasting,
        language,
        parentalWarning,
        pLine,
        previewStartMs,
        bpm,
        musicalKey,
        notes);
  }

  /** The same, with what is empty here taken from elsewhere. */
  public TrackFacts filledWith(TrackFacts found) {
    return new TrackFacts(
        title,
        or(titleVersion, found.titleVersion),
        displayArtist,
        credits.isEmpty() ? found.credits : credits,
        or(isrc, found.isrc),
        or(durationMs, found.durationMs),
        or(language, found.language),
        parentalWarning == ParentalWarning.NO_ADVICE_AVAILABLE
            ? found.parentalWarning
            : parentalWarning,
        or(pLine, found.pLine),
        or(previewStartMs, found.previewStartMs),
        or(bpm, found.bpm),
        or(musicalKey, found.musicalKey),
        or(notes, found.notes));
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T found) {
    return own == null ? found : own;
  }
}
