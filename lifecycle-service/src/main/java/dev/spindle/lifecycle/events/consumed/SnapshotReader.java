package dev.spindle.lifecycle.events.consumed;

import dev.spindle.contracts.catalog.v1.AudioFile;
import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.facts.ReleaseFacts.Cover;
import dev.spindle.lifecycle.facts.ReleaseFacts.Offered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes from a catalogue snapshot what the guards need. */
final class SnapshotReader {

  private static final String MAIN_ARTIST = "MAIN_ARTIST";

  private SnapshotReader() {}

  static ReleaseFacts facts(ReleaseChanged snapshot) {
    return new ReleaseFacts(
        snapshot.getVersion(),
        snapshot.getTitle(),
        snapshot.getDisplayArtist(),
        snapshot.getUpc(),
        cover(snapshot.getCover()),
        namesMainArtist(snapshot.getCredits()),
        offered(snapshot.getTerritories()),
        snapshot.getTracks().stream().map(SnapshotReader::track).toList());
  }

  private static @Nullable Cover cover(@Nullable ImageFile image) {
    return image == null ? null : new Cover(image.getWidth(), image.getHeight());
  }

  private static ReleaseFacts.Track track(Track track) {
    return new ReleaseFacts.Track(
        track.getTrackId(),
        track.getDisc(),
        track.getSequence(),
        track.getTitle(),
        track.getIsrc(),
        lengthOf(track.getAudio()),
        namesMainArtist(track.getCredits()));
  }

  private static @Nullable Long lengthOf(@Nullable AudioFile audio) {
    return audio == null ? null : audio.getDurationMs();
  }

  private static boolean namesMainArtist(List<Credit> credits) {
    return credits.stream().anyMatch(credit -> MAIN_ARTIST.equals(credit.getRole()));
  }

  /** A mode of a newer contract offers the release nowhere, until this service knows it. */
  private static Offered offered(Territories territories) {
    return switch (territories.getMode()) {
      case WORLDWIDE -> new Offered(Offered.Mode.WORLDWIDE, List.of());
      case INCLUDE -> new Offered(Offered.Mode.INCLUDE, territories.getCodes());
      case EXCLUDE -> new Offered(Offered.Mode.EXCLUDE, territories.getCodes());
      case UNKNOWN -> new Offered(Offered.Mode.INCLUDE, List.of());
    };
  }
}
