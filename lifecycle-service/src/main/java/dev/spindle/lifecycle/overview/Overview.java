package dev.spindle.lifecycle.overview;

import dev.spindle.lifecycle.history.ReleaseHistory;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.suggestions.Suggestions;
import dev.spindle.lifecycle.verdicts.StoreVerdicts;
import dev.spindle.platform.tx.Tx;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Brings together, in one read, what pages show of a release. */
@Service
public class Overview {

  private final ReleaseLifecycle lifecycle;
  private final ReleaseHistory history;
  private final StoreVerdicts verdicts;
  private final Suggestions suggestions;
  private final Tx tx;

  Overview(
      ReleaseLifecycle lifecycle,
      ReleaseHistory history,
      StoreVerdicts verdicts,
      Suggestions suggestions,
      Tx tx) {
    this.lifecycle = lifecycle;
    this.history = history;
    this.verdicts = verdicts;
    this.suggestions = suggestions;
    this.tx = tx;
  }

  /** The release and what others said of it; fails with {@code release-not-found}. */
  public Mono<Picture> picture(UUID releaseId) {
    return tx.read(
        lifecycle
            .find(releaseId)
            .flatMap(
                seen ->
                    Mono.zip(
                        verdicts.find(releaseId).singleOptional(),
                        suggestions.find(releaseId).singleOptional(),
                        (verdict, suggestion) -> new Picture(seen, verdict, suggestion))));
  }

  /** The release's way so far; fails with {@code release-not-found}. */
  public Mono<Timeline> timeline(UUID releaseId) {
    return tx.read(
        lifecycle
            .find(releaseId)
            .flatMap(
                seen -> history.arrivals(releaseId).map(arrivals -> Timeline.of(seen, arrivals))));
  }

  /** The release alone; fails with {@code release-not-found}. */
  public Mono<Seen> release(UUID releaseId) {
    return lifecycle.find(releaseId);
  }
}
