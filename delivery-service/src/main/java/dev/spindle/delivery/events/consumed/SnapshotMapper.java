package dev.spindle.delivery.events.consumed;

import dev.spindle.contracts.catalog.v1.AudioFile;
import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.StoredFile;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.RightsLine;
import dev.spindle.delivery.release.ReleaseSnapshot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the catalogue's contract to what this service keeps of a release. */
final class SnapshotMapper {

  private SnapshotMapper() {}

  static ReleaseSnapshot snapshot(ReleaseChanged event) {
    return new ReleaseSnapshot(
        event.getReleaseId(),
        event.getVersion(),
        event.getTitle(),
        event.getTitleVersion(),
        event.getDisplayArtist(),
        event.getReleaseType(),
        event.getLabel(),
        event.getCatalogNumber(),
        event.getUpc(),
        event.getGrid(),
        event.getGenre(),
        event.getSubGenre(),
        event.getLanguage(),
        event.getParentalWarning().name(),
        line(event.getPLine()),
        line(event.getCLine()),
        event.getOriginalReleaseDate(),
        new ReleaseSnapshot.Territories(
            event.getTerritories().getMode().name(),
            List.copyOf(event.getTerritories().getCodes())),
        event.getOffers().stream()
            .map(
                offer ->
                    new ReleaseSnapshot.Offer(
                        offer.getCommercialModel(),
                        List.copyOf(offer.getUseTypes()),
                        offer.getPriceCode()))
            .toList(),
        credits(event.getCredits()),
        event.getTracks().stream()
            .sorted(Comparator.comparingInt(Track::getDisc).thenComparingInt(Track::getSequence))
            .map(SnapshotMapper::track)
            .toList(),
        cover(event.getCover()),
        new ReleaseSnapshot.Sender(event.getSender().getName(), event.getSender().getDpid()));
  }

  private static ReleaseSnapshot.Track track(Track track) {
    return new ReleaseSnapshot.Track(
        track.getTrackId(),
        track.getDisc(),
        track.getSequence(),
        track.getTitle(),
        track.getTitleVersion(),
        track.getDisplayArtist(),
        credits(track.getCredits()),
        track.getIsrc(),
        track.getDurationMs(),
        track.getLanguage(),
        track.getParentalWarning().name(),
        line(track.getPLine()),
        track.getPreviewStartMs(),
        audio(track.getAudio()));
  }

  private static List<ReleaseSnapshot.Credit> credits(List<Credit> credits) {
    return credits.stream()
        .map(
            credit ->
                new ReleaseSnapshot.Credit(
                    credit.getName(),
                    credit.getRole(),
                    credit.getPosition(),
                    credit.getIsni(),
                    credit.getIpi()))
        .toList();
  }

  private static ReleaseSnapshot.@Nullable RightsLine line(@Nullable RightsLine line) {
    return line == null ? null : new ReleaseSnapshot.RightsLine(line.getYear(), line.getText());
  }

  private static ReleaseSnapshot.@Nullable AudioFile audio(@Nullable AudioFile audio) {
    return audio == null
        ? null
        : new ReleaseSnapshot.AudioFile(
            file(audio.getFile()),
            audio.getCodec(),
            audio.getSampleRate(),
            audio.getBitDepth(),
            audio.getChannels(),
            audio.getDurationMs());
  }

  private static ReleaseSnapshot.@Nullable ImageFile cover(@Nullable ImageFile image) {
    return image == null
        ? null
        : new ReleaseSnapshot.ImageFile(
            file(image.getFile()),
            image.getCodec(),
            image.getWidth(),
            image.getHeight(),
            image.getColorModel());
  }

  private static ReleaseSnapshot.StoredFile file(StoredFile file) {
    return new ReleaseSnapshot.StoredFile(
        file.getAssetId(),
        file.getKey(),
        file.getSize(),
        file.getMediaType(),
        file.getOriginalName(),
        file.getMd5(),
        file.getSha1(),
        file.getSha256());
  }
}
