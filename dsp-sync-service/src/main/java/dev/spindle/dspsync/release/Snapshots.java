package dev.spindle.dspsync.release;

import dev.spindle.dspsync.compare.LocalRelease;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The releases of ours, as the catalogue last published them. Runs inside the caller's transaction.
 */
@Service
public class Snapshots {

  private final SnapshotStore store;

  Snapshots(SnapshotStore store) {
    this.store = store;
  }

  /** Keeps a release unless a newer version is here already; emits whether it was kept. */
  public Mono<Boolean> remember(LocalRelease release) {
    return store.put(release);
  }

  /** Forgets a release that was deleted. */
  public Mono<Void> forget(UUID releaseId) {
    return store.remove(releaseId);
  }

  /** The release; empty when the catalogue has not spoken of it yet. */
  public Mono<LocalRelease> find(UUID releaseId) {
    return store.find(releaseId);
  }
}
