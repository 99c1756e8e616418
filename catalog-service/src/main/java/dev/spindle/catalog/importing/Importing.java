package dev.spindle.catalog.importing;

import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.ImportAnswer;
import dev.spindle.catalog.editing.ImportAnswer.Outcome;
import dev.spindle.catalog.editing.Reason;
import dev.spindle.catalog.editing.ReleaseNews;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.Releases.Taken;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.release.LockLevel;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes imports over, each once, whatever is delivered again. */
@Service
public class Importing {

  private final Releases releases;
  private final Tenants tenants;
  private final ImportStore store;
  private final ReleaseNews news;
  private final Clock clock;

  Importing(Releases releases, Tenants tenants, ImportStore store, ReleaseNews news, Clock clock) {
    this.releases = releases;
    this.tenants = tenants;
    this.store = store;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Creates or completes the release. A locked one stays as it is, and its history says so; a
   * deleted one stays deleted. Who asked for a release to be completed is answered, also when there
   * was nothing to do. Runs inside the event's transaction.
   *
   * @param cause id of the event
   */
  public Mono<Void> take(ImportedRelease found, String cause) {
    return store
        .note(cause, found.importId(), found.releaseId(), clock.instant())
        .filter(Boolean::booleanValue)
        .flatMap(_ -> completed(found, cause).switchIfEmpty(created(found, cause)))
        .then();
  }

  private Mono<StoredRelease> completed(ImportedRelease found, String cause) {
    return releases
        .take(
            found.releaseId(),
            new Reason("import-merged", dropped(found), cause),
            stored ->
                isLocked(stored)
                    ? Mono.just(new Decision.Accepted(stored.release()))
                    : free(Merge.into(stored.release(), found)).map(Decision.Accepted::new))
        .flatMap(taken -> answered(taken, found, cause));
  }

  private Mono<StoredRelease> answered(Taken taken, ImportedRelease found, String cause) {
    var answer = answer(taken, found.importId());
    return unchanged(taken, answer, cause)
        .then(Mono.defer(() -> news.answered(taken.after().release(), answer)))
        .thenReturn(taken.after());
  }

  private Mono<Void> unchanged(Taken taken, ImportAnswer answer, String cause) {
    return switch (answer.outcome()) {
      case FILLED -> Mono.empty();
      case NOTHING_TO_FILL ->
          releases.refuse(taken.before(), new Reason("import-merged", "Nothing to fill", cause));
      case REFUSED ->
          releases.refuse(taken.before(), new Reason("import-refused", answer.detail(), cause));
    };
  }

  private static ImportAnswer answer(Taken taken, UUID importId) {
    if (isLocked(taken.before())) {
      var why = "The release is " + taken.before().standing().lock();
      return new ImportAnswer(importId, Outcome.REFUSED, why);
    }
    return new ImportAnswer(
        importId, taken.hasChanged() ? Outcome.FILLED : Outcome.NOTHING_TO_FILL, null);
  }

  private static boolean isLocked(StoredRelease stored) {
    return stored.standing().lock() != LockLevel.UNLOCKED;
  }

  private Mono<StoredRelease> created(ImportedRelease found, String cause) {
    int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    return releases
        .wasUsed(found.releaseId())
        .filter(used -> !used && found.mayCreate())
        .flatMap(_ -> tenants.own())
        .flatMap(own -> free(Merge.draft(found, own.settings().defaults(), year)))
        .flatMap(
            draft -> releases.create(draft, new Reason("import-created", dropped(found), cause)))
        .map(Releases.Created::release);
  }

  private Mono<Release> free(Release release) {
    return releases.takenCodes(release).map(codes -> Merge.without(release, codes));
  }

  private static @Nullable String dropped(ImportedRelease found) {
    return found.dropped().isEmpty() ? null : "Left out: " + String.join(", ", found.dropped());
  }
}
