package dev.spindle.catalog.events.published;

import dev.spindle.catalog.check.FirstDate;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.identifier.Dpid;
import dev.spindle.catalog.identifier.Grid;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.ReleaseFacts;
import dev.spindle.catalog.tenant.TenantSettings;
import dev.spindle.contracts.catalog.v1.Offer;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.catalog.v1.StoreLink;
import dev.spindle.contracts.catalog.v1.Track;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A release in the words of its contract. */
final class ReleaseSnapshot {

  private ReleaseSnapshot() {}

  static ReleaseChanged of(Release release, TenantSettings sender, Instant at) {
    var snapshot = facts(release.facts());
    snapshot.setReleaseId(release.id());
    snapshot.setVersion(release.version());
    snapshot.setChangedAt(at.truncatedTo(ChronoUnit.MILLIS));
    snapshot.setCredits(CommonWords.credits(release.credits()));
    snapshot.setSplits(CommonWords.splits(release.splits()));
    snapshot.setTracks(release.tracks().stream().map(ReleaseSnapshot::track).toList());
    var cover = release.cover();
    snapshot.setCover(cover == null ? null : FileWords.image(cover));
    snapshot.setLinks(
        release.links().stream()
            .map(link -> new StoreLink(link.provider(), link.externalId(), link.url()))
            .toList());
    // Until the tenant has settled who it is, both are empty; readiness says so.
    snapshot.setSender(new Sender(sender.name(), or(sender.dpid(), Dpid::value, "")));
    return snapshot.build();
  }

  private static ReleaseChanged.Builder facts(ReleaseFacts facts) {
    var snapshot = ReleaseChanged.newBuilder();
    snapshot.setTitle(facts.title());
    snapshot.setTitleVersion(facts.titleVersion());
    snapshot.setDisplayArtist(facts.displayArtist());
    snapshot.setReleaseType(facts.releaseType().name());
    snapshot.setLabel(facts.label());
    snapshot.setCatalogNumber(facts.catalogNumber());
    snapshot.setUpc(text(facts.upc(), Gtin::value));
    snapshot.setGrid(text(facts.grid(), Grid::value));
    snapshot.setGenre(facts.genre());
    snapshot.setSubGenre(facts.subGenre());
    snapshot.setLanguage(facts.language().tag());
    snapshot.setParentalWarning(CommonWords.warning(facts.parentalWarning()));
    snapshot.setPLine(CommonWords.line(facts.pLine()));
    snapshot.setCLine(CommonWords.line(facts.cLine()));
    snapshot.setOriginalReleaseDate(text(facts.originalReleaseDate(), FirstDate::value));
    snapshot.setDescription(facts.description());
    snapshot.setTerritories(CommonWords.territories(facts.territories()));
    snapshot.setOffers(
        facts.offers().stream()
            .map(o -> new Offer(o.commercialModel(), o.useTypes(), o.priceCode()))
            .toList());
    return snapshot;
  }

  private static Track track(dev.spindle.catalog.release.Track track) {
    var facts = track.facts();
    var audio = track.audio();
    var snapshot = Track.newBuilder();
    snapshot.setTrackId(track.id());
    snapshot.setDisc(track.disc());
    snapshot.setSequence(track.sequence());
    snapshot.setTitle(facts.title());
    snapshot.setTitleVersion(facts.titleVersion());
    snapshot.setDisplayArtist(facts.displayArtist());
    snapshot.setCredits(CommonWords.credits(facts.credits()));
    snapshot.setIsrc(text(facts.isrc(), Isrc::value));
    snapshot.setDurationMs(facts.durationMs());
    snapshot.setLanguage(text(facts.language(), Language::tag));
    snapshot.setParentalWarning(CommonWords.warning(facts.parentalWarning()));
    snapshot.setPLine(CommonWords.line(facts.pLine()));
    snapshot.setPreviewStartMs(facts.previewStartMs());
    snapshot.setAudio(audio == null ? null : FileWords.audio(audio));
    return snapshot.build();
  }

  private static <T> @Nullable String text(@Nullable T value, Function<T, String> as) {
    return value == null ? null : as.apply(value);
  }

  private static <T> String or(@Nullable T value, Function<T, String> as, String usual) {
    return Optional.ofNullable(value).map(as).orElse(usual);
  }
}
