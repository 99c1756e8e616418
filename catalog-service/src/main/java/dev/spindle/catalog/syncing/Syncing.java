package dev.spindle.catalog.syncing;

import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Reason;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.release.Release;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes over what the stores agree on, and what a person accepted from them: the only change a
 * locked release may have.
 */
@Service
public class Syncing {

  private final Releases releases;

  Syncing(Releases releases) {
    this.releases = releases;
  }

  /**
   * Takes a run over, once: an older run and the same again change nothing, nor does one of a
   * release that is not here. The history names the run, and the stores whose values were accepted;
   * what could not be taken is noted beside it.
   *
   * @param cause id of the event
   */
  public Mono<Void> take(StoreWord word, String cause) {
    var reason = new Reason("synced-from-stores", detail(word), cause);
    return releases.take(word.releaseId(), reason, stored -> decided(stored, word, cause)).then();
  }

  private Mono<Decision> decided(StoredRelease stored, StoreWord word, String cause) {
    var present = stored.release();
    if (word.isOldTo(present)) {
      return Mono.just(new Decision.Accepted(present));
    }
    return free(present, Acceptance.of(present, word.accepted()))
        .flatMap(accepted -> noted(stored, accepted, cause))
        .map(accepted -> new Decision.Accepted(inStores(accepted.release(), word)));
  }

  /** A UPC is one release's; taking another's would break the row, so that one is left out. */
  private Mono<Acceptance> free(Release present, Acceptance accepted) {
    var upc = accepted.release().facts().upc();
    if (upc == null || upc.equals(present.facts().upc())) {
      return Mono.just(accepted);
    }
    return releases
        .takenCodes(accepted.release())
        .map(taken -> taken.contains(upc.value()) ? accepted.withoutUpcOf(present) : accepted);
  }

  private Mono<Acceptance> noted(StoredRelease stored, Acceptance accepted, String cause) {
    if (accepted.leftOut().isEmpty()) {
      return Mono.just(accepted);
    }
    var why = "Cannot be taken from a store: " + String.join(", ", accepted.leftOut());
    return releases
        .refuse(stored, new Reason("store-value-left-out", why, cause))
        .thenReturn(accepted);
  }

  private static Release inStores(Release release, StoreWord word) {
    var next = release;
    for (var track : word.tracks()) {
      next =
          next.changing(track.trackId(), own -> own.asInStores(track.isrc(), track.durationMs()));
    }
    return next.foundAt(word.links(), word.sequence());
  }

  private static String detail(StoreWord word) {
    var accepted =
        word.accepted().stream().map(AcceptedValue::where).collect(Collectors.joining(", "));
    var run = "run " + word.runId();
    return accepted.isEmpty() ? run : run + "; accepted: " + accepted;
  }
}
