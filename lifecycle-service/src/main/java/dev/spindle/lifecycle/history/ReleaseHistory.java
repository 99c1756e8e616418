package dev.spindle.lifecycle.history;

import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Explains how a release came to where it stands. */
@Service
public class ReleaseHistory {

  private final HistoryStore store;
  private final ReleaseLifecycle lifecycle;
  private final Tx tx;

  ReleaseHistory(HistoryStore store, ReleaseLifecycle lifecycle, Tx tx) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.tx = tx;
  }

  /**
   * Accepted commands, newest first. A deleted release keeps its history; one that never was fails
   * with {@code release-not-found}.
   */
  public Mono<Page<HistoryEntry>> list(UUID releaseId, PageRequest page) {
    return tx.read(
        Mono.fromSupplier(() -> page.beforeNumber(0))
            .flatMap(before -> store.list(releaseId, before, page.fetch()))
            .filter(entries -> !entries.isEmpty())
            .switchIfEmpty(lifecycle.find(releaseId).thenReturn(List.of()))
            .map(read -> Page.of(read, page, entry -> List.of(Long.toString(entry.version())))));
  }

  /**
   * How the release stood at a moment; nothing when it was still a new draft then. Fails with
   * {@code release-not-found} for one that never was.
   */
  public Mono<Optional<HistoryEntry>> asOf(UUID releaseId, Instant at) {
    return tx.read(
        store
            .asOf(releaseId, at)
            .map(Optional::of)
            .switchIfEmpty(lifecycle.find(releaseId).thenReturn(Optional.empty())));
  }

  /** For each state the release came to: the last time it did, in no particular order. */
  public Mono<List<HistoryEntry>> arrivals(UUID releaseId) {
    return tx.read(store.arrivals(releaseId));
  }
}
