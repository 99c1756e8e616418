package dev.spindle.imports.events.published;

import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Split;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.imports.v1.ImportMode;
import dev.spindle.contracts.imports.v1.ImportedTrack;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.imports.job.ImportApplied;
import dev.spindle.imports.mapping.MappedRelease;
import dev.spindle.platform.outbox.OutboxEvent;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says on {@code import.mapped} that a document is to become, or to fill, a release. */
@Component
class ImportMappedMapper implements Function<ImportApplied, OutboxEvent> {

  @Override
  public OutboxEvent apply(ImportApplied applied) {
    return OutboxEvent.of(Topics.IMPORT_MAPPED, applied.releaseId(), contract(applied));
  }

  private static ImportMapped contract(ImportApplied applied) {
    var release = applied.preview().release();
    return ImportMapped.newBuilder()
        .setImportId(applied.importId())
        .setReleaseId(applied.releaseId())
        .setMode(ImportMode.valueOf(applied.mode().name()))
        .setSourceFormat(applied.preview().sourceFormat())
        .setTitle(release.title())
        .setDisplayArtist(release.displayArtist())
        .setReleaseType(release.releaseType())
        .setUpc(release.upc())
        .setLabel(release.label())
        .setGenre(release.genre())
        .setLanguage(release.language())
        .setCredits(credits(release.credits()))
        .setSplits(release.splits().stream().map(ImportMappedMapper::split).toList())
        .setTracks(release.tracks().stream().map(ImportMappedMapper::track).toList())
        .setSuggestedState(release.suggestedState())
        .setOccurredAt(applied.at())
        .build();
  }

  private static ImportedTrack track(MappedRelease.Track track) {
    return ImportedTrack.newBuilder()
        .setTrackId(track.trackId())
        .setDisc(track.disc())
        .setSequence(track.sequence())
        .setTitle(track.title())
        .setTitleVersion(track.titleVersion())
        .setDisplayArtist(track.displayArtist())
        .setCredits(credits(track.credits()))
        .setIsrc(track.isrc())
        .setDurationMs(track.durationMs())
        .setLanguage(track.language())
        .setParentalWarning(ParentalWarning.valueOf(track.explicitness()))
        .setBpm(track.bpm())
        .setMusicalKey(track.musicalKey())
        .setNotes(track.notes())
        .setProductionStatus(track.status())
        .build();
  }

  private static List<Credit> credits(List<MappedRelease.Credit> credits) {
    return credits.stream()
        .map(c -> new Credit(c.name(), c.role(), c.position(), c.isni(), c.ipi()))
        .toList();
  }

  private static Split split(MappedRelease.Split split) {
    return new Split(split.name(), split.kind(), split.role(), split.basisPoints());
  }
}
