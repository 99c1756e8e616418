package dev.spindle.catalog.editing;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.release.EditPolicy;
import dev.spindle.catalog.release.Release;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Versions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The one way to a release. Every change locks it, judges version and lock, and writes release,
 * history and outbox in one transaction.
 */
@Service
public class Releases {

  private final ReleaseStore store;
  private final ChangeLog log;
  private final Codes codes;
  private final Journal journal;
  private final Tx tx;

  Releases(ReleaseStore store, ChangeLog log, Codes codes, Journal journal, Tx tx) {
    this.store = store;
    this.log = log;
    this.codes = codes;
    this.journal = journal;
    this.tx = tx;
  }

  /** Finds a release; fails with {@code release-not-found}. */
  public Mono<StoredRelease> find(UUID id) {
    return tx.read(store.find(id).switchIfEmpty(notFound(id)));
  }

  /**
   * Creates a release. Safe to repeat: the same again finds the first.
   *
   * @return whether it is new, with the release; fails with {@code release-exists}, {@code
   *     upc-taken} or {@code isrc-taken}
   */
  public Mono<Created> create(Release draft, Reason reason) {
    var found = Mono.defer(() -> store.find(draft.id()));
    return tx.write(
            journal
                .begin(draft.id())
                .then(found.flatMap(present -> repeated(present, draft)))
                .switchIfEmpty(Mono.defer(() -> added(draft, reason))))
        .onErrorMap(DataIntegrityViolationException.class, Releases::taken);
  }

  /**
   * @param isNew false when the request was a repeat
   */
  public record Created(StoredRelease release, boolean isNew) {}

  /**
   * Changes a release.
   *
   * @param change from the present release; runs under its lock
   * @return the release after it; fails with {@code release-not-found}, {@code stale-version},
   *     {@code field-locked}, {@code invalid-input}, {@code track-not-found}, {@code upc-taken} or
   *     {@code isrc-taken}
   */
  public Mono<StoredRelease> edit(
      UUID id, Intent intent, Function<Release, Mono<Decision>> change) {
    var reason = new Reason(intent.kind(), String.join(", ", intent.fields()), null);
    return tx.write(
            locked(id)
                .doOnNext(found -> requireVersion(intent, found))
                .doOnNext(found -> requireOpen(intent, found))
                .flatMap(found -> decided(found, free(found, change), reason)))
        .onErrorMap(DataIntegrityViolationException.class, Releases::taken);
  }

  /**
   * Changes a release on behalf of an event, whatever the lock; the caller has judged it. Empty
   * when there is no such release.
   */
  public Mono<Taken> take(UUID id, Reason reason, Function<StoredRelease, Mono<Decision>> change) {
    return tx.write(
        store
            .lock(id)
            .flatMap(
                found ->
                    decided(found, _ -> change.apply(found), reason)
                        .map(after -> new Taken(found, after))));
  }

  /** A release before and after an event. */
  public record Taken(StoredRelease before, StoredRelease after) {

    /** Whether the event changed it. */
    public boolean hasChanged() {
      return after.release().version() > before.release().version();
    }
  }

  /** Gives every release that is not locked a new version, because something beside it changed. */
  public Mono<Void> republish(Reason reason) {
    return tx.write(
        store
            .open()
            .collectList()
            .flatMapIterable(ids -> ids)
            .concatMap(store::lock)
            .concatMap(found -> journal.next(found, found.release(), reason))
            .then());
  }

  /** Notes in the history that something was asked for and refused. */
  public Mono<Void> refuse(StoredRelease found, Reason reason) {
    return journal.note(found.release().id(), found.release().version(), reason);
  }

  /**
   * Deletes a release that no lock holds; its history and its codes stay taken.
   *
   * @return fails with {@code release-not-found}, {@code stale-version} or {@code field-locked}
   */
  public Mono<Void> delete(UUID id, long expected) {
    var intent = Intent.replacing("deleted", List.of("release"), expected);
    return tx.write(
        locked(id)
            .doOnNext(found -> requireVersion(intent, found))
            .doOnNext(found -> requireOpen(intent, found))
            .flatMap(journal::delete));
  }

  /** Which codes of the release another release or recording of the tenant has. */
  public Mono<Set<String>> takenCodes(Release release) {
    return tx.write(codes.taken(release));
  }

  /** Whether the id names or named a release of this tenant. */
  public Mono<Boolean> wasUsed(UUID id) {
    return tx.read(store.wasUsed(id));
  }

  private Mono<StoredRelease> locked(UUID id) {
    return store.lock(id).switchIfEmpty(notFound(id));
  }

  private Mono<StoredRelease> decided(
      StoredRelease found, Function<Release, Mono<Decision>> change, Reason reason) {
    return change
        .apply(found.release())
        .flatMap(
            decision ->
                switch (decision) {
                  case Decision.Accepted(var next) -> written(found, next, reason);
                  case Decision.Invalid(var flaws) -> Mono.error(Strictness.problem(flaws));
                  case Decision.NoSuchTrack() ->
                      CatalogProblem.TRACK_NOT_FOUND.error("No such track in this release");
                });
  }

  private Mono<StoredRelease> written(StoredRelease found, Release next, Reason reason) {
    return next.equals(found.release()) ? Mono.just(found) : journal.next(found, next, reason);
  }

  private Mono<Created> repeated(StoredRelease found, Release draft) {
    return log.at(draft.id(), 1)
        .filter(draft::equals)
        .map(_ -> new Created(found, false))
        .switchIfEmpty(CatalogProblem.RELEASE_EXISTS.error("It was created with other content"));
  }

  private Mono<Created> added(Release draft, Reason reason) {
    return requireUnused(draft.id())
        .then(codes.requireFree(draft.tracks()))
        .then(Mono.defer(() -> journal.add(draft, reason)))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(CatalogProblem.RELEASE_EXISTS.error("Choose another id"))
        .flatMap(_ -> store.find(draft.id()))
        .map(release -> new Created(release, true));
  }

  private Mono<Void> requireUnused(UUID id) {
    return store
        .wasUsed(id)
        .flatMap(
            used ->
                used
                    ? CatalogProblem.RELEASE_EXISTS.error("A release of that id was deleted")
                    : Mono.empty());
  }

  /** Only people are held to codes nobody else has; what the stores say is so. */
  private Function<Release, Mono<Decision>> free(
      StoredRelease found, Function<Release, Mono<Decision>> change) {
    return release ->
        change
            .apply(release)
            .flatMap(
                decision ->
                    decision instanceof Decision.Accepted(var next)
                        ? codes.requireFree(found.release(), next).thenReturn(decision)
                        : Mono.just(decision));
  }

  private static void requireVersion(Intent intent, StoredRelease found) {
    long current = found.release().version();
    if (intent.expected() != null && intent.expected() != current) {
      throw Versions.stale(intent.expected(), current);
    }
  }

  private static void requireOpen(Intent intent, StoredRelease found) {
    var lock = found.standing().lock();
    var closed = EditPolicy.closed(lock, intent.fields());
    if (!closed.isEmpty()) {
      throw CatalogProblem.FIELD_LOCKED.because(
          "The release is %s".formatted(lock), Strictness.published(closed));
    }
  }

  private static Throwable taken(DataIntegrityViolationException e) {
    var message = String.valueOf(e.getMessage());
    return message.contains("release_upc")
        ? CatalogProblem.UPC_TAKEN.because("Each release has a UPC of its own")
        : e;
  }

  private static <T> Mono<T> notFound(UUID id) {
    return CatalogProblem.RELEASE_NOT_FOUND.error("Release " + id);
  }
}
