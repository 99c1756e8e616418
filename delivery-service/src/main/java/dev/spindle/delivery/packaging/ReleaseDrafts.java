package dev.spindle.delivery.packaging;

import static java.util.Objects.requireNonNull;

import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Preview;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.AudioFile;
import dev.spindle.delivery.release.ReleaseSnapshot.ImageFile;
import dev.spindle.delivery.release.ReleaseSnapshot.StoredFile;
import dev.spindle.delivery.release.ReleaseSnapshot.Track;
import dev.spindle.delivery.release.Schedule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From our snapshot to the DDEX library's draft; called only for a snapshot without shortcomings.
 */
final class ReleaseDrafts {

  private final ReleaseSnapshot release;
  private final Layout layout;
  private final Credits credits;

  ReleaseDrafts(ReleaseSnapshot release, Layout layout) {
    this.release = release;
    this.layout = layout;
    this.credits = new Credits(release);
  }

  /**
   * The draft.
   *
   * @param schedule the plan the release goes out by; null when there is none
   */
  ReleaseDraft draft(ReleaseDraft.Offer offer, @Nullable Schedule schedule) {
    return new ReleaseDraft(
        id(release),
        DdexWords.releaseType(release.releaseType()),
        credits.release(),
        requireNonNull(release.label()),
        new ReleaseDraft.Rights(line(release.pLine()), line(release.cLine())),
        Genre.of(requireNonNull(release.genre()), release.subGenre()),
        schedule == null ? null : schedule.localDateTime().toLocalDate().toString(),
        release.originalReleaseDate(),
        DdexWords.warning(release.parentalWarning()),
        release.tracks().stream().map(this::track).toList(),
        cover(release.cover()),
        offer,
        List.of());
  }

  /** What the release is called by; empty when it has none of the public names. */
  static ReleaseId id(ReleaseSnapshot release) {
    var number =
        release.catalogNumber() == null
            ? null
            : new ProprietaryId(release.sender().dpid(), release.catalogNumber());
    return new ReleaseId(release.grid(), release.upc(), number, List.of());
  }

  private TrackDraft track(Track track) {
    var audio = requireNonNull(track.audio());
    return new TrackDraft(
        Recording.Kind.SOUND_RECORDING,
        track.disc(),
        track.sequence(),
        new Isrc(requireNonNull(track.isrc())),
        credits.track(track),
        credits.contributors(track),
        line(track.pLine()),
        duration(track, audio),
        DdexWords.warning(track.parentalWarning()),
        track.language() == null ? null : DdexWords.language(track.language()),
        audio(track, audio),
        track.previewStartMs() == null ? null : Preview.startingAt(track.previewStartMs()),
        null,
        null);
  }

  /** Stores count seconds; the rounding is done once, here. */
  private static Duration duration(Track track, AudioFile audio) {
    long millis = track.durationMs() == null ? audio.durationMs() : track.durationMs();
    return Duration.ofSeconds(Math.max(1, Math.round(millis / 1000.0)));
  }

  private MediaFile audio(Track track, AudioFile audio) {
    var bits = audio.bitDepth() == 0 ? null : Integer.valueOf(audio.bitDepth());
    return new MediaFile(
        MediaFacts.audio(audio.codec(), audio.sampleRate(), bits, audio.channels()),
        reference(layout.audio(track), audio.file()));
  }

  private @Nullable MediaFile cover(@Nullable ImageFile image) {
    return image == null
        ? null
        : new MediaFile(
            MediaFacts.image(image.codec(), image.width(), image.height()),
            reference(layout.cover(), image.file()));
  }

  private static FileRef reference(String path, StoredFile file) {
    return new FileRef(path, HashSum.md5(file.md5()), file.size());
  }

  private static @Nullable RightsLine line(ReleaseSnapshot.@Nullable RightsLine line) {
    return line == null ? null : RightsLine.of(line.year(), line.text());
  }
}
