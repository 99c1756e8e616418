package dev.spindle.catalog.editing;

import dev.spindle.catalog.release.Release;
import dev.spindle.platform.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a release with all that must be written beside it: the recordings it plays, the history,
 * the outbox. Runs inside the caller's transaction.
 */
@Component
class Journal {

  private final ReleaseStore releases;
  private final RecordingStore recordings;
  private final ChangeLog log;
  private final ReleaseNews news;
  private final Clock clock;

  Journal(
      ReleaseStore releases,
      RecordingStore recordings,
      ChangeLog log,
      ReleaseNews news,
      Clock clock) {
    this.releases = releases;
    this.recordings = recordings;
    this.log = log;
    this.news = news;
    this.clock = clock;
  }

  /** Begins a release: whoever begins the same one waits. */
  Mono<Void> begin(UUID id) {
    return Scope.tenant().flatMap(who -> releases.stand(id, who, now()));
  }

  /** Writes a new release; false when another tenant has its id. */
  Mono<Boolean> add(Release release, Reason reason) {
    var draft = Whole.of(release);
    var at = now();
    return Scope.tenant()
        .flatMap(
            who ->
                releases
                    .add(draft, who, at)
                    .filter(Boolean::booleanValue)
                    .flatMap(_ -> told(draft, reason, who, at).thenReturn(true)))
        .defaultIfEmpty(false);
  }

  /** Writes the next version of a release whose lock is held. */
  Mono<StoredRelease> next(StoredRelease found, Release next, Reason reason) {
    var versioned = Whole.of(next.atVersion(found.release().version() + 1));
    var at = now();
    return Scope.tenant()
        .flatMap(
            who ->
                releases
                    .replace(versioned, who, at)
                    .filter(Boolean::booleanValue)
                    .switchIfEmpty(lostLock())
                    .flatMap(_ -> told(versioned, reason, who, at).thenReturn(who))
                    .map(
                        editor ->
                            new StoredRelease(
                                versioned.release(),
                                found.standing(),
                                found.createdAt(),
                                at,
                                editor.actor())));
  }

  /** Deletes a release whose lock is held. */
  Mono<Void> delete(StoredRelease found) {
    var id = found.release().id();
    var reason = new Reason("deleted", null, null);
    long version = found.release().version() + 1;
    return Scope.tenant()
        .flatMap(
            who ->
                releases
                    .delete(id)
                    .then(log.add(id, version, reason, who, now(), null))
                    .then(news.deleted(id)));
  }

  /** Notes something that changed nothing. */
  Mono<Void> note(UUID id, long version, Reason reason) {
    return Scope.tenant().flatMap(who -> log.add(id, version, reason, who, now(), null));
  }

  private Mono<Void> told(Whole whole, Reason reason, Scope.Tenant who, Instant at) {
    var release = whole.release();
    return recordings
        .put(release, who)
        .then(log.add(release.id(), release.version(), reason, who, at, whole))
        .then(Mono.defer(() -> news.changed(release)));
  }

  private static <T> Mono<T> lostLock() {
    return Mono.error(() -> new IllegalStateException("The release changed under its own lock"));
  }

  /** PostgreSQL keeps microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
