package dev.spindle.imports.job.api;

import dev.spindle.imports.job.HistoryEntry;
import dev.spindle.imports.job.ImportJob;
import dev.spindle.imports.mapping.Preview;
import dev.spindle.imports.sessionstudio.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients see it; the list shows it without preview, violations and history.
 *
 * @param releaseId the release it goes into, known from the beginning
 * @param outcome CREATED, FILLED or NOTHING_TO_FILL once completed
 * @param digest SHA-256 of the document, hex
 * @param size of the document, bytes
 */
record ImportView(
    UUID id,
    UUID releaseId,
    String state,
    long version,
    String sourceFormat,
    @Nullable String mode,
    @Nullable String outcome,
    @Nullable String title,
    String digest,
    int size,
    @Nullable String error,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    @Nullable Preview preview,
    @Nullable List<Violation> violations,
    @Nullable List<HistoryEntry> history) {

  static ImportView brief(ImportJob job) {
    return of(job, null, null, null);
  }

  static ImportView whole(ImportJob job, List<HistoryEntry> history) {
    return of(job, job.preview(), job.violations(), history);
  }

  private static ImportView of(
      ImportJob job,
      @Nullable Preview preview,
      @Nullable List<Violation> violations,
      @Nullable List<HistoryEntry> history) {
    var mode = job.mode();
    var outcome = job.outcome();
    var understood = job.preview();
    return new ImportView(
        job.id(),
        job.releaseId(),
        job.state().name(),
        job.version(),
        job.sourceFormat(),
        mode == null ? null : mode.name(),
        outcome == null ? null : outcome.name(),
        understood == null ? null : understood.release().title(),
        job.digest(),
        job.size(),
        job.error(),
        job.createdBy(),
        job.createdAt(),
        job.changedAt(),
        preview,
        violations,
        history);
  }
}
