package dev.spindle.catalog.editing;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.release.Release;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds releases as they are, and as they were. */
@Service
public class Archive {

  private final ReleaseStore store;
  private final RecordingStore recordings;
  private final ChangeLog log;
  private final Tx tx;

  Archive(ReleaseStore store, RecordingStore recordings, ChangeLog log, Tx tx) {
    this.store = store;
    this.recordings = recordings;
    this.log = log;
    this.tx = tx;
  }

  /** Releases, newest first. */
  public Mono<Page<StoredRelease>> list(ReleaseQuery query, PageRequest page) {
    var before = page.beforeId(0);
    return tx.read(store.list(query, before, page.fetch()).collectList())
        .map(read -> Page.of(read, page, r -> List.of(r.release().id().toString())));
  }

  /**
   * The history of a release, latest first; there is one even after it was deleted. Fails with
   * {@code release-not-found} for one that never was.
   */
  public Mono<Page<ReleaseChange>> history(UUID id, PageRequest page) {
    long before = page.beforeNumber(0);
    return tx.read(log.list(id, before, page.fetch()).collectList())
        .filter(read -> !read.isEmpty() || !page.after().isEmpty())
        .switchIfEmpty(CatalogProblem.RELEASE_NOT_FOUND.error("Release " + id))
        .map(read -> Page.of(read, page, change -> List.of(String.valueOf(change.seq()))));
  }

  /** The release as it was; fails with {@code nothing-stored}. */
  public Mono<Release> at(UUID id, long version) {
    return tx.read(
        log.at(id, version)
            .switchIfEmpty(CatalogProblem.NOTHING_STORED.error("Version " + version)));
  }

  /**
   * The latest release that plays the recording, to take its facts from; empty when none of the
   * tenant does.
   */
  Mono<StoredRelease> playing(UUID recording) {
    return tx.read(recordings.playing(recording).flatMap(store::find));
  }
}
